import * as cty from '#terraform/cty/type';
import { Unknown } from '#terraform/cty/unknown';
import { string } from '#terraform/framework/attribute';
import { Deferral } from '#terraform/framework/deferral';
import type { Identity } from '#terraform/framework/identity';
import { defineResource } from '#terraform/framework/resource';
import type { Client } from '#test/support/acceptance-provider/client';

export const attributes = {
  name: string({ presence: 'required', description: 'What it is known by.' }),
  text: string({ presence: 'optional', description: 'Kept as it is.' }),
};

export const identity: Identity<typeof attributes, Client> = {
  attributes: { name: { type: cty.string, description: 'Its name.', forImport: 'required' } },
};

/** An object that is known by its name, can be listed, and may be put off to a later run. */
export const note = defineResource<typeof attributes, Client>({
  schema: { description: 'A note.', attributes },
  identity,
  plan: (change, { defer }) => {
    if (change.kind === 'delete' || !(change.planned.text instanceof Unknown)) return;
    defer?.('resource_config_unknown', [{ attribute: 'text' }]);
  },
  create: async ({ planned }) => {
    if (planned.text === 'later') throw new Deferral('absent_prerequisite');
    return planned;
  },
  read: async (state, { defer }) => {
    if (state.text === 'later') defer?.('absent_prerequisite');
    return state;
  },
  delete: async () => {},
  import: async (name, { defer }) => {
    if (name === 'later') defer?.('absent_prerequisite');
    return { name };
  },
});
