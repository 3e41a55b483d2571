import type { ListDestinationsQuery } from '#konnect/contract/destination';
import type { PageMeta } from '#konnect/contract/page';
import { Refusal } from '#mock/problem';

/** How many destinations a page has when nobody asks for a number. Not published. */
const destinationsOfAPage = 100;

type PageQuery = Pick<ListDestinationsQuery, 'page[size]' | 'page[after]' | 'page[before]'>;

/**
 * One page of a list. The links to those around it keep its filters. A cursor names the item it points at, so that a list
 * which changes between two pages neither repeats nor leaves out what was there all the time.
 * @param path what `next` and `previous` begin with
 * @param defaultSize items of a page whose size nobody asks for
 * @throws Refusal when the cursor's item is gone
 */
export function pageOf<Item extends { readonly id: string }>(
  all: readonly Item[],
  query: PageQuery,
  path: string,
  defaultSize = destinationsOfAPage,
): { readonly items: Item[]; readonly meta: PageMeta } {
  const size = Number(query['page[size]'] ?? defaultSize);
  const { start, end } = windowOf(all, size, query);
  const items = all.slice(start, end);
  const filters = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || name.startsWith('page[') ? [] : [[name, value] as const],
  );
  const link = (cursor: string, item: Item | undefined): string => {
    const page = { ...Object.fromEntries(filters), [cursor]: encode(item?.id ?? ''), 'page[size]': String(size) };
    return `${path}?${new URLSearchParams(page).toString()}`;
  };
  return {
    items,
    meta: {
      size: items.length,
      next: end < all.length ? link('page[after]', items.at(-1)) : null,
      previous: start > 0 ? link('page[before]', items[0]) : null,
    },
  };
}

function windowOf(all: readonly { readonly id: string }[], size: number, query: PageQuery) {
  const { 'page[after]': after, 'page[before]': before } = query;
  if (before) {
    const end = positionOf(all, before, 'page[before]');
    return { start: Math.max(0, end - size), end };
  }
  const start = after ? positionOf(all, after, 'page[after]') + 1 : 0;
  return { start, end: start + size };
}

function positionOf(all: readonly { readonly id: string }[], cursor: string, field: string): number {
  const position = all.findIndex(({ id }) => encode(id) === cursor);
  if (position < 0) throw new Refusal(400, 'Invalid cursor', [{ field, reason: 'is not a cursor of this list' }]);
  return position;
}

/** Cursors are opaque: nobody should read an id out of one. */
function encode(id: string): string {
  return Buffer.from(id).toString('base64url');
}
