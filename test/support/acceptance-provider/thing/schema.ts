import * as cty from '#terraform/cty/type';
import { bool, nested, number, string, value } from '#terraform/framework/attribute';
import { requiresReplace, useStateForUnknown } from '#terraform/framework/plan-modifier';
import type { BlockNesting, Schema } from '#terraform/framework/schema';
import { oneOf } from '#terraform/framework/validator';
import { behaviours } from './behave';

const optional = { presence: 'optional', description: 'Kept as it is.' } as const;
const computed = { presence: 'computed', description: 'Made up on creation.' } as const;
const id = string({ ...computed, planModifiers: [useStateForUnknown()] });

/** What every nested object and block has. */
const inside = {
  name: string({ presence: 'required', description: 'Kept as it is.' }),
  size: number(optional),
  id,
  port: string({ presence: 'optional_computed', description: 'Where nothing is said, 443.', default: '443' }),
};

export const attributes = {
  id,
  revision: string({ presence: 'computed', description: 'Another one after every change.' }),
  text: string(optional),
  truth: bool(optional),
  size: number(optional),
  texts: value(cty.list(cty.string), optional),
  tags: value(cty.set(cty.string), optional),
  sizes: value(cty.map(cty.number), optional),
  table: value(cty.list(cty.list(cty.number)), optional),
  pair: value(cty.object({ left: cty.string, right: cty.list(cty.bool) }), optional),
  anything: value(cty.dynamic, optional),
  one: nested('single', { ...inside, secret: string({ ...optional, writeOnly: true }) }, optional),
  many: nested('list', inside, optional),
  some: nested('set', inside, optional),
  named: nested('map', { ...inside, anything: value(cty.dynamic, optional) }, optional),
  made: nested('single', { text: string(computed) }, { ...computed, planModifiers: [useStateForUnknown()] }),
  format: string({
    presence: 'optional_computed',
    description: 'Where nothing is said, cef.',
    default: 'cef',
    validators: [oneOf('cef', 'json')],
  }),
  place: string({ ...optional, planModifiers: [requiresReplace()] }),
  password: string({ ...optional, sensitive: true }),
  secret: string({ ...optional, sensitive: true, writeOnly: true }),
  secret_version: string(optional),
  secret_length: string({
    presence: 'computed',
    description: 'How long the write-only secret was when it was last sent.',
  }),
  behave: string({ ...optional, description: 'What goes wrong on the way.', validators: [oneOf(...behaviours)] }),
};

function block(nesting: BlockNesting) {
  return { nesting, description: `A ${nesting} block.`, attributes: inside };
}

export const schema: Schema<typeof attributes> = {
  description: 'Has an attribute of every type and a block of every nesting.',
  attributes,
  blocks: {
    single_block: block('single'),
    list_block: { ...block('list'), blocks: { inner_block: { ...block('list'), maxItems: 2 } } },
    set_block: block('set'),
    map_block: block('map'),
    group_block: { nesting: 'group', description: 'Always there.', attributes: { text: string(optional) } },
  },
};
