import type { PageMeta } from '#konnect/contract/page';

export interface Page<Item> {
  readonly data: readonly Item[];
  readonly meta?: PageMeta | undefined;
}

/** Yields the items of all pages. Ends also where a cursor comes back that was followed before. */
export async function* paginate<Item>(
  fetchPage: (after: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  const followed = new Set<string | undefined>();
  let cursor: string | undefined;
  do {
    followed.add(cursor);
    const page = await fetchPage(cursor);
    yield* page.data;
    cursor = nextCursor(page.meta);
  } while (cursor !== undefined && !followed.has(cursor));
}

/**
 * The cursor of the following page. Konnect writes it as a path of its own inside, which is no path to call, so that
 * only `page[after]` counts; a URI and a bare cursor are understood too.
 */
export function nextCursor(meta: PageMeta | undefined): string | undefined {
  const next = meta?.next ?? meta?.page?.next;
  if (!next) return undefined;
  const query = next.indexOf('?');
  if (query !== -1) return new URLSearchParams(next.slice(query)).get('page[after]') ?? undefined;
  return next;
}
