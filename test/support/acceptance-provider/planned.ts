import { randomUUID } from 'node:crypto';
import { CtyNumber } from '#terraform/cty/number';
import * as cty from '#terraform/cty/type';
import { Dynamic } from '#terraform/cty/value';
import { nested, string, value } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { requiresReplace, useStateForUnknown } from '#terraform/framework/plan-modifier';
import { defineResource } from '#terraform/framework/resource';
import { oneOf } from '#terraform/framework/validator';
import type { Client } from './client';

const optional = { presence: 'optional', description: 'Kept as it is.' } as const;

/** Nested objects that cannot move from zone to zone. */
const inside = {
  zone: string({ ...optional, validators: [oneOf('a', 'b', 'c')], planModifiers: [requiresReplace()] }),
  name: string(optional),
};

const attributes = {
  id: string({ presence: 'computed', description: 'Made up.', planModifiers: [useStateForUnknown()] }),
  text: string(optional),
  single: nested('single', inside, optional),
  listed: nested('list', inside, optional),
  mapped: nested('map', inside, optional),
  grouped: nested('set', inside, optional),
  once: string({ ...optional, description: 'Needed to create, and never again.' }),
  kind: string({ ...optional, description: 'The type of the answer.', validators: [oneOf('bool', 'number')] }),
  answer: value(cty.dynamic, { presence: 'computed', description: 'Of the kind that was asked for.' }),
};

/** Logs how it is planned, warns before it is destroyed, and answers with a value of any type. */
export const planned = defineResource<typeof attributes, Client>({
  schema: { description: 'Shows how a plan is made.', attributes },
  validate: ({ text, kind }, { warn, error }) => {
    if (text === 'wrong') error('Text is wrong', 'Write another', [{ attribute: 'text' }]);
    if (text === 'wrong' && kind !== null) error('Kind is wrong, too', 'Leave it out', [{ attribute: 'kind' }]);
    if (text === 'old') warn('Text is old-fashioned', 'Another one is better', [{ attribute: 'text' }]);
    if (text === 'none') throw new DiagnosticError('Text is none', 'Write something', [{ attribute: 'text' }]);
  },
  plan: (change, { log, warn }) => {
    log.info(`planned for ${change.kind}`);
    if (change.kind === 'delete') warn('Resource Destruction Considerations', 'Nothing is left of it');
    if (change.kind !== 'create' || change.config.once !== null) return;
    throw new DiagnosticError('Attribute Required when Creating', 'Set it', [{ attribute: 'once' }]);
  },
  create: async ({ planned: { kind, ...rest } }) => ({ ...rest, id: randomUUID(), kind, answer: answerOf(kind) }),
  read: async (state) => state,
  update: async ({ prior, planned: { kind, ...rest } }) => ({ ...rest, id: prior.id, kind, answer: answerOf(kind) }),
  delete: async () => {},
});

function answerOf(kind: string | null): Dynamic {
  return kind === 'number' ? new Dynamic(cty.number, CtyNumber.parse('200')) : new Dynamic(cty.bool, true);
}
