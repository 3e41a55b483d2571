import * as z from 'zod';

const nameMeaning = 'Name of the developer portal.';

/** As much of a developer portal as its audit log needs. */
export const Portal = z.object({
  id: z.string().describe('Id of the portal, a UUID.'),
  name: z.string().default('').describe(nameMeaning),
});
export type Portal = z.output<typeof Portal>;

/** How the list of portals is paged: by number. */
export const ListPortalsQuery = z.object({
  'page[size]': z
    .string()
    .regex(/^[1-9][0-9]*$/, 'must be a whole number from 1')
    .optional()
    .describe('Most portals wanted in one answer.'),
  'page[number]': z
    .string()
    .regex(/^[1-9][0-9]*$/, 'must be a whole number from 1')
    .optional()
    .describe('Which page, counted from 1.'),
});

export const CreatePortal = z.object({ name: z.string().min(1).describe(nameMeaning) });
export type CreatePortal = z.input<typeof CreatePortal>;
