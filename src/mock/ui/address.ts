import { isRegion } from '#konnect/contract/region';
import type { Cell } from '#mock/world';

/** What a page is about. */
export type Address =
  | { readonly kind: 'overview' }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'event'; readonly cell: Cell; readonly id: number };

const cellPattern = /^\/_\/ui\/([^/]+)\/([^/]+)(?:\/portals\/([^/]+))?(?:\/events\/(\d+))?$/;

/** Undefined when no page can be there. */
export function parseAddress(path: string): Address | undefined {
  if (path === '/') return { kind: 'overview' };
  const [, organization, region = '', portal, id] = (cellPattern.exec(path) ?? []).map(decode);
  if (organization === undefined || !isRegion(region)) return undefined;
  const cell = { organization, region, ...(portal === undefined ? {} : { portal }) };
  return id === undefined ? { kind: 'cell', cell } : { kind: 'event', cell, id: Number(id) };
}

export function pathOfCell({ organization, region, portal }: Cell): string {
  const path = `/_/ui/${encodeURIComponent(organization)}/${region}`;
  return portal === undefined ? path : `${path}/portals/${encodeURIComponent(portal)}`;
}

export function pathOfEvent(cell: Cell, id: number): string {
  return `${pathOfCell(cell)}/events/${id}`;
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined; // no path of ours has such a percent sign
  }
}
