import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { string } from 'konnect-audit/plugin/attribute';
import { requiresReplace } from 'konnect-audit/plugin/plan-modifier';
import { defineResource } from 'konnect-audit/plugin/resource';
import { matches } from 'konnect-audit/plugin/validator';
import type { Notebook } from './notebook';

const attributes = {
  name: string({
    presence: 'required',
    description: 'Names the file; a change makes a new note.',
    validators: [matches(/^[a-z0-9-]+$/, (name) => `"${name}" is no name of a note: use a-z, 0-9 and hyphens`)],
    planModifiers: [requiresReplace()],
  }),
  text: string({ presence: 'required', description: 'What the note says.' }),
  path: string({ presence: 'computed', description: 'Where the note lies.' }),
  sha256: string({ presence: 'computed', description: 'SHA-256 of the text, hexadecimal.' }),
};

/** A note: one file in the folder of the notebook. */
export const note = defineResource<typeof attributes, Notebook>({
  schema: { description: 'One note in the notebook.', attributes },

  // The path and the digest follow from what is configured, so that a reviewer sees them in the plan.
  plan: (change, { client }) => {
    if (change.kind === 'delete') return;
    const { name, text } = change.planned;
    if (typeof name === 'string') change.planned.path = client.pathOf(name);
    if (typeof text === 'string') change.planned.sha256 = sha256(text);
  },

  create: async ({ planned: { name, text } }, { client }) => write(client, name, text),

  read: async ({ name }, { client }) => {
    const text = await readOrUndefined(client.pathOf(name));
    return text === undefined ? undefined : stateOf(client, name, text);
  },

  update: async ({ planned: { name, text } }, { client }) => write(client, name, text),

  delete: ({ name }, { client }) => rm(client.pathOf(name), { force: true }),

  import: async (id) => ({ name: id }),
});

async function write(notebook: Notebook, name: string, text: string): Promise<ReturnType<typeof stateOf>> {
  const path = notebook.pathOf(name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return stateOf(notebook, name, text);
}

function stateOf(notebook: Notebook, name: string, text: string) {
  return { name, text, path: notebook.pathOf(name), sha256: sha256(text) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Undefined when there is no such file; whatever else is wrong is thrown. */
async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
