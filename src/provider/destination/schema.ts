import { CreateDestination, Destination } from '#konnect/contract/destination';
import { fromZod, omit } from '#terraform/framework/from-zod';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';
import type { Schema } from '#terraform/framework/schema';
import { timeouts } from '#terraform/framework/timeouts';
import { authorizationAttributes } from '#provider/authorization/attributes';
import { deletionProtection } from '#provider/deletion-protection';
import { httpsOnly } from '#provider/endpoint';
import { orgId } from '#provider/organization';

export const attributes = {
  org_id: orgId,
  ...fromZod(Destination.pick({ id: true, created_at: true, updated_at: true }).shape, {
    id: { presence: 'computed', planModifiers: [useStateForUnknown()] },
    created_at: { presence: 'computed', planModifiers: [useStateForUnknown()] },
    updated_at: omit('changes with every write, so that it would stand in every plan'),
  }),
  ...fromZod(CreateDestination.shape, {
    name: { presence: 'required' },
    endpoint: { presence: 'required', validators: [httpsOnly] },
    authorization: omit('stands below, with the other ways to give it'),
    log_format: { presence: 'optional_computed' },
    skip_ssl_verification: { presence: 'optional_computed' },
  }),
  ...authorizationAttributes,
  deletion_protection: deletionProtection,
  timeouts: timeouts({ create: '10m', update: '10m', delete: '2m' }),
};

export const schema: Schema<typeof attributes> = {
  description:
    'Where audit events go: an HTTPS endpoint, its authorization and the record format. Destinations belong to the whole organization; a webhook binds one to a region.',
  attributes,
};
