import { Unknown } from '#terraform/cty/unknown';
import { string } from '#terraform/framework/attribute';
import { defineProvider } from '#terraform/framework/provider';
import { announce } from './announce';
import { choice } from './choice';
import type { Client } from './client';
import { functions } from './functions';
import { identity } from './identity';
import { lifecycleEphemeral } from './lifecycle-ephemeral';
import { lookup } from './lookup';
import { meaning } from './meaning';
import { memory } from './memory';
import { meeting } from './meeting';
import { note } from './note/resource';
import { notes } from './note/list';
import { meta } from './meta';
import { plain } from './plain';
import { planned } from './planned';
import { successor } from './successor/resource';
import { record } from './record';
import { schemaEphemeral } from './schema-ephemeral';
import { schemaResource } from './schema-resource';
import { slow } from './slow';
import { secrets } from './secrets';
import { thing } from './thing/resource';
import { wideTypes } from './wide';

const attributes = {
  greeting: string({
    presence: 'optional',
    description: 'What lookups begin with. `refuse` is refused, to have a provider that cannot be configured.',
  }),
};

/** A provider whose objects exist in Terraform's state only, so that nothing but Terraform and the framework is tested. */
export const provider = defineProvider<typeof attributes, Client>({
  ...identity,
  version: '0.0.1',
  schema: { description: 'In-memory objects of every shape.', attributes },
  meta,
  configure: async ({ greeting }, { defer }) => {
    if (greeting instanceof Unknown) defer?.('provider_config_unknown', [{ attribute: 'greeting' }]);
    if (greeting === 'refuse') throw new Error('The greeting is refused');
    return { greeting: typeof greeting === 'string' ? greeting : 'hello' };
  },
  resources: {
    acceptance_thing: thing,
    acceptance_plain: plain,
    acceptance_choice: choice,
    acceptance_meaning: meaning,
    acceptance_slow: slow,
    acceptance_note: note,
    acceptance_record: record,
    acceptance_schema: schemaResource,
    acceptance_planned: planned,
    acceptance_secrets: secrets,
    acceptance_meeting: meeting,
    acceptance_successor: successor,
    ...wideTypes(process.env),
  },
  functions,
  dataSources: { acceptance_lookup: lookup },
  ephemerals: { acceptance_schema: schemaEphemeral, acceptance_lifecycle: lifecycleEphemeral },
  lists: { acceptance_note: notes },
  stateStores: { acceptance_memory: memory },
  actions: { acceptance_announce: announce },
});
