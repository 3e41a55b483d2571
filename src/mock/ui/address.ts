import { isRegion } from '#konnect/contract/region';
import type { Cell } from '#mock/world';

/** What a page is about. */
export type Address =
  | { readonly kind: 'overview' }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'event'; readonly cell: Cell; readonly id: number };

const cellPattern = /^\/_\/ui\/([^/]+)\/([^/]+)(?:\/events\/(\d+))?$/;

/** Undefined when no page can be there. */
export function parseAddress(path: string): Address | undefined {
  if (path === '/') return { kind: 'overview' };
  const [, organization = '', region = '', id] = cellPattern.exec(path) ?? [];
  const decoded = decode(organization);
  if (!isRegion(region) || decoded === undefined) return undefined;
  const cell = { organization: decoded, region };
  return id === undefined ? { kind: 'cell', cell } : { kind: 'event', cell, id: Number(id) };
}

export function pathOfCell({ organization, region }: Cell): string {
  return `/_/ui/${encodeURIComponent(organization)}/${region}`;
}

export function pathOfEvent(cell: Cell, id: number): string {
  return `${pathOfCell(cell)}/events/${id}`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // no path of ours has such a percent sign
  }
}
