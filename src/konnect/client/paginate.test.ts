import { nextCursor, paginate, type Page } from './paginate';

async function collect(pages: Readonly<Record<string, Page<number>>>): Promise<readonly number[]> {
  const items: number[] = [];
  const fetchPage = async (after = 'first'): Promise<Page<number>> => pages[after] ?? { data: [] };
  for await (const item of paginate(fetchPage)) items.push(item);
  return items;
}

describe('paginate', () => {
  it('yields the items of all pages in order', async () => {
    const pages = { first: { data: [1, 2], meta: { next: 'b' } }, b: { data: [3], meta: { next: null } } };
    expect(await collect(pages)).toEqual([1, 2, 3]);
  });

  it('yields the only page of a list that says nothing of paging', async () => {
    expect(await collect({ first: { data: [1] } })).toEqual([1]);
  });

  it('ends where a cursor comes back', async () => {
    const pages = {
      first: { data: [1], meta: { next: 'b' } },
      b: { data: [2], meta: { next: 'c' } },
      c: { data: [3], meta: { next: 'b' } },
    };
    expect(await collect(pages)).toEqual([1, 2, 3]);
  });

  it('asks for a page only when its items are wanted', async () => {
    let asked = 0;
    const fetchPage = async (): Promise<Page<number>> => ({ data: [1], meta: { next: String((asked += 1)) } });
    for await (const item of paginate(fetchPage)) if (item === 1) break;
    expect(asked).toBe(1);
  });
});

describe('nextCursor', () => {
  it.each([
    { title: 'a path', next: '/api/v2/audit-log-destinations?page%5Bafter%5D=a%3D%3D&page%5Bsize%5D=1', cursor: 'a==' },
    { title: 'a URI', next: 'https://us.api.konghq.com/v3/audit-logs?page[after]=abc', cursor: 'abc' },
    { title: 'a bare cursor', next: 'YWJj/=', cursor: 'YWJj/=' },
    { title: 'a path without a cursor', next: '/audit-log-destinations?page%5Bsize%5D=1', cursor: undefined },
    { title: 'nothing', next: null, cursor: undefined },
    { title: 'an empty text', next: '', cursor: undefined },
  ])('reads $title', ({ next, cursor }) => {
    expect(nextCursor({ next })).toBe(cursor);
    expect(nextCursor({ page: { next } })).toBe(cursor);
  });
});
