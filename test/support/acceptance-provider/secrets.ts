import { randomUUID } from 'node:crypto';
import type { Value } from '#terraform/cty/value';
import { isCtyObject, isSequence } from '#terraform/cty/value';
import { nested, string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { moveFrom } from '#terraform/framework/move';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';
import { defineResource } from '#terraform/framework/resource';
import type { BlockNesting, NestedBlock, Schema } from '#terraform/framework/schema';
import { oneOf } from '#terraform/framework/validator';
import type { Client } from './client';
import { plain } from './plain';

const optional = { presence: 'optional', description: 'Kept as it is.' } as const;
const secret = string({ ...optional, description: 'Told, and never kept.', sensitive: true, writeOnly: true });
const inside = { name: string(optional), secret };

const attributes = {
  id: string({ presence: 'computed', description: 'Made up.', planModifiers: [useStateForUnknown()] }),
  secret,
  secret_version: string(optional),
  password: string({ ...optional, sensitive: true }),
  single: nested('single', inside, optional),
  listed: nested('list', inside, optional),
  mapped: nested('map', inside, optional),
  told: string({ presence: 'computed', description: 'How long all secrets are together that it was last told.' }),
  leak: string({
    ...optional,
    description: 'Where a secret is answered that nobody should see.',
    validators: [oneOf('plan', 'create', 'update', 'read')],
  }),
};

function block(nesting: BlockNesting): NestedBlock {
  return { nesting, description: `A ${nesting} block.`, attributes: inside };
}

const schema: Schema<typeof attributes> = {
  description: 'Is told secrets.',
  version: 1,
  attributes,
  blocks: {
    single_block: block('single'),
    list_block: block('list'),
    map_block: block('map'),
    group_block: block('group'),
  },
};

/** What the author answers by mistake. */
const leaked = { secret: 'leaked' as never };

/** Has a write-only attribute wherever one may stand, and can be told to answer it. */
export const secrets = defineResource<typeof attributes, Client>({
  schema,
  validate: ({ password, secret: given, secret_version: version }, { warn }) => {
    if (given !== null && version === null) {
      throw new DiagnosticError('Missing secret_version', 'Say which secret it is', [{ attribute: 'secret' }]);
    }
    if (password === null) return;
    warn('Write-only alternative', 'Prefer secret, which is kept nowhere', [{ attribute: 'password' }]);
  },
  plan: (change) => {
    if (change.kind !== 'delete' && change.config.leak === 'plan') Object.assign(change.planned, leaked);
  },
  create: async ({ config, planned }) => ({
    ...planned,
    id: randomUUID(),
    told: String(lengthOf(config)),
    ...(planned.leak === 'create' && leaked),
  }),
  read: async (state) => ({ ...state, ...(state.leak === 'read' && leaked) }),
  update: async ({ config, prior, planned }) => ({
    ...planned,
    id: prior.id,
    told: String(lengthOf(config)),
    ...(planned.leak === 'update' && leaked),
  }),
  delete: async () => {},
  import: async (id) => ({ id, ...leaked }),
  upgrades: { 0: { upgrade: ({ id }) => ({ ...taken(id as string), ...leaked }) } },
  moves: [moveFrom({ type: 'acceptance_plain' }, plain.schema, ({ state }) => ({ ...taken(state.id), ...leaked }))],
});

/** What was another's before; blocks that repeat are there no time. */
function taken(id: string | null) {
  const blocks = { single_block: null, list_block: [], map_block: {}, group_block: { name: null, secret: null } };
  const nothing = { secret_version: null, password: null, single: null, listed: null, mapped: null, leak: null };
  return { id, secret: null, told: '0', ...nothing, ...blocks };
}

/** How long all secrets in a value are together. */
function lengthOf(value: Value): number {
  if (isSequence(value)) return value.reduce<number>((sum, element) => sum + lengthOf(element), 0);
  if (value === null || !isCtyObject(value)) return 0;
  return Object.entries(value).reduce<number>((sum, [name, member]) => {
    return sum + (name === 'secret' && typeof member === 'string' ? member.length : lengthOf(member));
  }, 0);
}
