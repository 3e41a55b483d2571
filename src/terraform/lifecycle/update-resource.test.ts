import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { PrivateState } from '#terraform/framework/private-state';
import type { Scene } from '#test/support/operation';
import { operationOn, resourceName } from '#test/support/operation';
import { updateResource } from './update-resource';

const schema = { description: '', attributes: { name: string({ presence: 'required', description: '' }) } };

async function update(resource: NonNullable<Scene['resource']>) {
  const operation = operationOn({ resource: { schema, ...resource } });
  const outcome = await updateResource(operation, {
    resource: operation.runtime.resource(resourceName),
    config: { name: 'new' },
    prior: { name: 'old' },
    planned: { name: 'new' },
    private: new PrivateState(new Uint8Array()),
  });
  return { ...outcome, summaries: operation.diagnostics.list.map(({ summary }) => summary) };
}

describe('updateResource', () => {
  it('keeps what the author returned of configuration, prior state and plan', async () => {
    const { state, summaries } = await update({
      update: async ({ config, prior, planned }) => ({
        name: [config['name'], prior['name'], planned['name']].map(String).join(),
      }),
    });
    expect(state).toEqual({ name: 'new,old,new' });
    expect(summaries).toEqual([]);
  });

  it('keeps the prior state when it fails', async () => {
    const { state, summaries } = await update({
      update: async () => Promise.reject(new DiagnosticError('Refused', 'no')),
    });
    expect(state).toEqual({ name: 'old' });
    expect(summaries).toEqual(['Refused']);
  });

  it('keeps what was saved when it fails half-way', async () => {
    const { state, summaries } = await update({
      update: async (_change, { save }) => {
        save({ name: 'half' });
        throw new DiagnosticError('Half done', 'apply again');
      },
    });
    expect(state).toEqual({ name: 'half' });
    expect(summaries).toEqual(['Half done']);
  });

  it('reports a resource without update that is to be changed in place as a bug', async () => {
    const { state, summaries } = await update({});
    expect(state).toEqual({ name: 'old' });
    expect(summaries).toEqual(['Provider failed unexpectedly']);
  });
});
