import * as z from 'zod';

const cursor = z.string().nullish();

/**
 * Where a list goes on. Audit log destinations hold `next` directly, newer lists hold it in `page`; its value is a
 * path, a URI or a bare cursor. Null or absent on the last page.
 */
export const PageMeta = z.object({
  next: cursor.describe('What follows this page.'),
  previous: cursor.describe('What precedes this page.'),
  size: z.number().optional().describe('Number of items in this page.'),
  page: z
    .object({
      next: cursor.describe('What follows this page.'),
      previous: cursor.describe('What precedes this page.'),
      size: z.number().optional().describe('Number of items in this page.'),
      number: z.number().optional().describe('Number of this page, counted from 1.'),
      total: z.number().optional().describe('Number of items in all pages.'),
    })
    .optional()
    .describe('The same, in lists that nest it.'),
});
export type PageMeta = z.output<typeof PageMeta>;

/** The schema of one page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item).describe('The items of this page.'),
    meta: PageMeta.optional().describe('Where the list goes on.'),
  });
}
