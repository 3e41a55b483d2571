import { list, string as text } from '#terraform/cty/type';
import { bool, nested, string, value } from '#terraform/framework/attribute';
import type { Schema } from '#terraform/framework/schema';
import { regionsAttribute } from '#provider/regions';
import { statusAttributes } from '#provider/webhook-status/schema';

export const target = {
  region: string({ presence: 'computed', description: 'The region.' }),
  portal_id: string({
    presence: 'computed',
    description: 'Id of the developer portal. Null where the events of the organization itself are meant.',
  }),
  portal_name: string({ presence: 'computed', description: 'Name of the developer portal, likewise.' }),
  configured: bool({ presence: 'computed', description: 'Whether a destination is bound, or deliveries are on.' }),
  healthy: bool({
    presence: 'computed',
    description: 'Whether it delivers: configured, enabled, and the last delivery, if there was one, succeeded.',
  }),
  audit_log_destination_id: string({
    presence: 'computed',
    description: 'Id of the destination that is delivered to. Null when none is bound.',
  }),
  ...statusAttributes,
};

export const attributes = {
  regions: regionsAttribute('Regions that are to deliver'),
  include_portals: bool({
    presence: 'optional',
    description: 'Whether every developer portal of these regions is to deliver too. `false` when not set.',
  }),
  complete: bool({ presence: 'computed', description: 'Whether everything looked at is healthy.' }),
  gaps: value(list(text), {
    presence: 'computed',
    description: 'What is not, each in a sentence: where, and what is missing. Empty when `complete`.',
  }),
  targets: nested('list', target, { presence: 'computed', description: 'What was looked at.' }),
};

export const schema: Schema<typeof attributes> = {
  description:
    'Where audit events are delivered and where they are not, over many regions at once: for a `check` block, a test, or a report to an auditor.',
  attributes,
};
