import * as z from 'zod';
import type { Validator } from '#terraform/framework/validator';

/** The id of a developer portal, which is a UUID. */
export const isPortalId: Validator<string> = {
  validate: (value) =>
    z.guid().safeParse(value).success
      ? undefined
      : `${JSON.stringify(value)} is no id of a portal: use its UUID, as the API lists it`,
};
