import { CreateDestination, Destination } from '#konnect/contract/destination';
import { string } from '#terraform/framework/attribute';
import { fromZod, omit } from '#terraform/framework/from-zod';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';
import type { Schema } from '#terraform/framework/schema';
import type { Validator } from '#terraform/framework/validator';
import { matches, notBlank } from '#terraform/framework/validator';
import { deletionProtection } from '#provider/deletion-protection';
import { orgId } from '#provider/organization';

const httpsOnly: Validator<string> = {
  validate: (value) =>
    value.startsWith('https://') && URL.canParse(value)
      ? undefined
      : `${JSON.stringify(value)} is no https URL, and Konnect delivers over https only: write it like "https://collector.example.com/audit"`,
};

/** Never shows the value: it is a secret. */
const headerValue = matches(
  /^[ -~]*$/,
  () =>
    'The value has a line break in it, or another character that an HTTP header cannot carry: use trimspace() on what comes from a file',
);

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
    authorization: {
      presence: 'optional',
      sensitive: true,
      validators: [headerValue],
      description:
        'What Konnect sends in the `Authorization` header of each delivery, scheme included. Kept in the state: with Terraform 1.11 or later use `authorization_wo`, which is not. Konnect never returns it, so a change made elsewhere is not seen.',
    },
    log_format: { presence: 'optional_computed' },
    skip_ssl_verification: { presence: 'optional_computed' },
  }),
  authorization_wo: string({
    presence: 'optional',
    sensitive: true,
    writeOnly: true,
    validators: [notBlank(), headerValue],
    description:
      'What Konnect sends in the `Authorization` header of each delivery, scheme included, for example `Splunk <token>`. Write-only: it is in no plan and no state. Sent when the destination is made and whenever `authorization_wo_version` changes.',
  }),
  authorization_wo_version: string({
    presence: 'optional',
    description: 'Any text that you change together with `authorization_wo`, so that the new value is sent.',
  }),
  deletion_protection: deletionProtection,
};

export const schema: Schema<typeof attributes> = {
  description:
    'Where audit events go: an HTTPS endpoint, its authorization and the record format. Destinations belong to the whole organization; a webhook binds one to a region.',
  attributes,
};
