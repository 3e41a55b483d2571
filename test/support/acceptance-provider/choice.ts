import * as cty from '#terraform/cty/type';
import { nested, number, string, value } from '#terraform/framework/attribute';
import { between, sizeBetween } from '#terraform/framework/range';
import { defineResource } from '#terraform/framework/resource';
import { exactlyOneOf, requiredTogether } from '#terraform/framework/rule';
import { each, oneOf } from '#terraform/framework/validator';
import type { Client } from './client';

const optional = { presence: 'optional', description: 'Kept as it is.' } as const;

const attributes = {
  left: string(optional),
  right: string(optional),
  size: number({ ...optional, validators: [between(1, 10)] }),
  words: value(cty.list(cty.string), { ...optional, validators: [sizeBetween(1, 3), each(oneOf('yes', 'no'))] }),
  hosts: nested(
    'list',
    { user: string(optional), password: string({ ...optional, sensitive: true }) },
    { ...optional, rules: [requiredTogether('user', 'password')] },
  ),
  ports: nested(
    'set',
    { name: string(optional), port: string({ ...optional, presence: 'optional_computed', default: '443' }) },
    optional,
  ),
};

/** Takes what its validators and rules let pass, and keeps it. */
export const choice = defineResource<typeof attributes, Client>({
  schema: { description: 'Is particular.', attributes, rules: [exactlyOneOf('left', 'right')] },
  create: async ({ planned }) => planned,
  read: async (state) => state,
  update: async ({ planned }) => planned,
  delete: async () => {},
});
