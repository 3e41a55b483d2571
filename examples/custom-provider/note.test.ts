import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyAndSettle } from 'konnect-audit/plugin/testing/apply-and-settle';
import { configure } from 'konnect-audit/plugin/testing/configure';
import { type InProcessProvider, startInProcess } from 'konnect-audit/plugin/testing/in-process';
import { resourceClient } from 'konnect-audit/plugin/testing/resource-client';
import { note } from './note';
import { provider } from './provider';

let folder: string;
let notes: InProcessProvider;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notes-'));
  notes = startInProcess(provider);
  await configure(notes, provider, { folder });
});
afterEach(async () => {
  await notes.close();
  await rm(folder, { recursive: true });
});

it('makes a note, changes it, renames it and removes it, and never finds more to do', async () => {
  const resource = resourceClient(notes, 'notes_note', note);
  const first = await applyAndSettle(resource, { config: { name: 'first', text: 'hello' } });
  const second = await applyAndSettle(resource, { config: { name: 'second', text: 'hello' }, prior: first });
  expect(await readFile(join(folder, 'second.txt'), 'utf8')).toBe('hello');
  await expect(readFile(join(folder, 'first.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await applyAndSettle(resource, { config: null, prior: second })).toBeNull();
});

it('shows the digest while it plans', async () => {
  const { state } = await resourceClient(notes, 'notes_note', note).plan({ config: { name: 'a', text: 'hello' } });
  expect(state).toMatchObject({ sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' });
});

it('says what is wrong with a name, and at which attribute', async () => {
  const diagnostics = await resourceClient(notes, 'notes_note', note).validate({ name: 'No Name', text: '' });
  expect(diagnostics).toMatchObject([
    {
      detail: '"No Name" is no name of a note: use a-z, 0-9 and hyphens',
      attribute: { steps: [{ attributeName: 'name' }] },
    },
  ]);
});
