import { string } from 'konnect-audit/plugin/attribute';
import { DiagnosticError } from 'konnect-audit/plugin/diagnostic';
import { defineProvider } from 'konnect-audit/plugin/provider';
import { identity } from './identity';
import { note } from './note';
import { openNotebook, type Notebook } from './notebook';

const attributes = {
  folder: string({ presence: 'required', description: 'Where the notes are kept; made when it is not there.' }),
};

/** Keeps notes in a folder. */
export const provider = defineProvider<typeof attributes, Notebook>({
  ...identity,
  version: '0.1.0',
  schema: { description: 'Notes in a folder of this machine.', attributes },

  configure: async ({ folder }) => {
    if (typeof folder === 'string') return openNotebook(folder);
    throw new DiagnosticError('Cannot open the notebook', 'Its folder is known only after apply: give it a known one', [
      { attribute: 'folder' },
    ]);
  },

  resources: { notes_note: note },
  dataSources: {},
});
