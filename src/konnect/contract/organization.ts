import * as z from 'zod';

/** The organization a token belongs to. */
export const Organization = z.object({
  id: z.string().describe('Id of the organization, a UUID.'),
  name: z.string().describe('Name of the organization.'),
});
export type Organization = z.output<typeof Organization>;
