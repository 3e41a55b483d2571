import { AuditLog, auditLogTypes } from '#konnect/contract/audit-log';
import type { CtyNumber } from '#terraform/cty/number';
import { bool, nested, number, string } from '#terraform/framework/attribute';
import { fromZod } from '#terraform/framework/from-zod';
import type { Schema } from '#terraform/framework/schema';
import { rfc3339 } from '#terraform/framework/types/rfc3339';
import type { Validator } from '#terraform/framework/validator';
import { oneOf } from '#terraform/framework/validator';
import { regionAttribute } from '#provider/region';

/** What a plan and a state can hold without trouble. */
const most = 10_000;

const countOfEvents: Validator<CtyNumber> = {
  validate: (value) =>
    value.isInteger() && value.toNumber() >= 1 && value.toNumber() <= most
      ? undefined
      : `${value.toString()} is no whole number from 1 to ${most}: narrow the time instead of asking for more`,
};

const computed = { presence: 'computed' } as const;

export const eventAttributes = fromZod(AuditLog.shape, {
  type: computed,
  ts: computed,
  org_id: computed,
  principal_id: computed,
  actor_id: computed,
  portal_id: computed,
  trace_id: computed,
  client_ip: computed,
  user_agent: computed,
  signature: computed,
  uri: computed,
  query: computed,
  method: computed,
  status_code: computed,
  service: computed,
  resource: computed,
  action: computed,
  granted: computed,
  authentication_type: computed,
  outcome: computed,
  successful: computed,
});

export const attributes = {
  region: regionAttribute('Region whose events are wanted'),
  from: string({
    presence: 'optional',
    customType: rfc3339(),
    description:
      'Only events of this time or later, RFC 3339. 7 days before `to` when not set: Konnect keeps no others.',
  }),
  to: string({
    presence: 'optional',
    customType: rfc3339(),
    description: 'Only events of this time or earlier, RFC 3339. Now when not set.',
  }),
  type: string({
    presence: 'optional',
    validators: [oneOf(...auditLogTypes)],
    description: `Only events of this kind: ${auditLogTypes.map((type) => `\`${type}\``).join(', ')}. All when not set.`,
  }),
  limit: number({
    presence: 'optional_computed',
    validators: [countOfEvents],
    description: `Most events to read, up to ${most}. 1000 when not set.`,
  }),
  events: nested('list', eventAttributes, {
    presence: 'computed',
    description: 'The events, in the order of Konnect.',
  }),
  truncated: bool({ presence: 'computed', description: 'Whether there are more events than `limit`.' }),
};

export const schema: Schema<typeof attributes> = {
  description:
    'The audit events of a region that Konnect keeps, for up to 7 days, whether or not they were delivered. Their fields have other names than those of delivered records. Name both `from` and `to` to have the same events in every plan. Not every organization may read them yet.',
  attributes,
};
