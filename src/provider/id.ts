import { isId } from '#konnect/contract/id';
import type { Validator } from '#terraform/framework/validator';

/** The value may be the id of a destination. */
export const destinationId = idOf('a destination', 'use the id of a konnectaudit_destination, which is a UUID');

/** The value may be the id of a developer portal. */
export const portalId = idOf('a portal', 'use its UUID, as the API lists it');

function idOf(noun: string, wayOut: string): Validator<string> {
  return { validate: (value, show) => (isId(value) ? undefined : `${show(value)} is no id of ${noun}: ${wayOut}`) };
}
