import { CtyNumber } from '#terraform/cty/number';
import { dynamic } from '#terraform/cty/type';
import { number, string, value } from '#terraform/framework/attribute';
import { defineDataSource } from '#terraform/framework/data-source';
import { Deferral } from '#terraform/framework/deferral';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Client } from './client';
import { meta } from './meta';
import { moduleOf } from './module-of';

const attributes = {
  key: string({
    presence: 'required',
    description: 'What is looked up. Nothing is found for `missing`, nothing yet for `later`.',
  }),
  text: string({ presence: 'computed', description: "The provider's greeting, and the key." }),
  size: number({ presence: 'computed', description: 'Length of the key.' }),
  given: value(dynamic, { presence: 'optional', description: 'Any value.' }),
  module: string({ presence: 'computed', description: 'What the module says of itself in provider_meta.' }),
  found: value(dynamic, { presence: 'computed', description: 'The value given.' }),
};

export const lookup = defineDataSource<typeof attributes, Client>({
  schema: { description: 'Greets a key.', attributes },
  read: async ({ key, given }, { client, providerMeta }) => {
    if (key === 'missing') throw new DiagnosticError('Nothing found', 'Look up another key', [{ attribute: 'key' }]);
    if (key === 'later') throw new Deferral('absent_prerequisite', [{ attribute: 'key' }]);
    const size = CtyNumber.fromBigInt(BigInt(key.length));
    return { key, text: `${client.greeting} ${key}`, size, given, found: given, module: moduleOf(providerMeta(meta)) };
  },
});
