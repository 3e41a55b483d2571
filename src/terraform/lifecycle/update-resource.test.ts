import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { PrivateState } from '#terraform/framework/private-state';
import { timeouts } from '#terraform/framework/timeouts';
import type { Scene } from '#test/support/operation';
import { operationOn, resourceName } from '#test/support/operation';
import { updateResource } from './update-resource';

const name = string({ presence: 'required', description: '' });
const schema = { description: '', attributes: { name } };

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
  it('gives the author configuration, prior state and plan, and keeps what the author returned', async () => {
    let seen: unknown;
    const { state, summaries } = await update({
      update: async ({ config, prior, planned }) => {
        seen = [config['name'], prior['name'], planned['name']];
        return { name: 'new' };
      },
    });
    expect(seen).toEqual(['new', 'old', 'new']);
    expect(state).toEqual({ name: 'new' });
    expect(summaries).toEqual([]);
  });

  it('keeps a planned text that the author returned in another spelling', async () => {
    const anyCase = { noun: 'a name', example: 'a', canonical: (text: string) => text.toLowerCase() };
    const attributes = { name: { ...name, customType: anyCase } };
    const { state, summaries } = await update({
      schema: { description: '', attributes },
      update: async () => ({ name: 'NEW' }),
    });
    expect(state).toEqual({ name: 'new' });
    expect(summaries).toEqual([]);
  });

  it('reports a returned value that was not planned, and keeps it', async () => {
    const { state, summaries } = await update({ update: async () => ({ name: 'else' }) });
    expect(state).toEqual({ name: 'else' });
    expect(summaries).toEqual(['Provider failed unexpectedly']);
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

  it('does nothing when only the time limits change', async () => {
    const attributes = { name, timeouts: timeouts({ create: '1m' }) };
    const operation = operationOn({ resource: { schema: { description: '', attributes } } });
    const planned = { name: 'a', timeouts: { create: '2m' } };
    const outcome = await updateResource(operation, {
      resource: operation.runtime.resource(resourceName),
      config: planned,
      prior: { name: 'a', timeouts: null },
      planned,
      private: new PrivateState(new Uint8Array()),
    });
    expect(outcome.state).toEqual(planned);
    expect(operation.diagnostics.list).toEqual([]);
  });
});
