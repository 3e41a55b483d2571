import * as z from 'zod';

const text = z.string().optional().catch(undefined);

/** One field of a request that Konnect refused. */
export const InvalidParameter = z.object({
  field: z.string().catch('').describe('Name of the refused field.'),
  reason: z.string().catch('').describe('Why it was refused.'),
  rule: z.string().nullish().catch(undefined).describe('Name of the rule that was broken.'),
  source: text.describe('Part of the request the field belongs to, for example `body`.'),
});
export type InvalidParameter = z.output<typeof InvalidParameter>;

/**
 * The body of a refusal, read with forgiveness: a member that is missing or of the wrong type is as if it were not
 * there, because real answers lack members that the specification requires. Gateways in front of the API answer with
 * `message` alone.
 */
export const Problem = z.object({
  status: z.number().optional().catch(undefined).describe('HTTP status, repeated in the body.'),
  title: text.describe('Name of the status, for example `Bad Request`.'),
  detail: text.describe('What went wrong this time.'),
  type: text.describe('URL that explains this kind of problem.'),
  instance: text.describe('Trace of the request in Konnect, `kong:trace:<id>` or `konnect:trace:<id>`.'),
  invalid_parameters: z
    .array(InvalidParameter)
    .optional()
    .catch(undefined)
    .describe('The refused fields, given with status 400.'),
  message: text.describe('All that a gateway in front of the API has to say.'),
});
export type Problem = z.output<typeof Problem>;
