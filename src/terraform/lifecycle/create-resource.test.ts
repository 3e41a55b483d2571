import { unknown } from '#terraform/cty/unknown';
import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { PrivateState } from '#terraform/framework/private-state';
import type { Scene } from '#test/support/operation';
import { operationOn, resourceName } from '#test/support/operation';
import { createResource } from './create-resource';

const attributes = {
  id: string({ presence: 'computed', description: '' }),
  secret: string({ presence: 'optional', description: '', writeOnly: true }),
};
const schema = { description: '', attributes };

async function create(resource: NonNullable<Scene['resource']>, caller = new AbortController()) {
  const operation = operationOn({ resource: { schema, ...resource }, caller });
  const outcome = await createResource(operation, {
    resource: operation.runtime.resource(resourceName),
    config: { id: null, secret: 's' },
    planned: { id: unknown, secret: null },
    private: new PrivateState(Buffer.from('{"kept":true}')),
  });
  return { ...outcome, summaries: operation.diagnostics.list.map(({ summary }) => summary) };
}

describe('createResource', () => {
  it('gives the author the configuration with its write-only values, the plan, the client and the private state', async () => {
    let seen: unknown;
    await create({
      create: async ({ config, planned }, context) => {
        seen = { config, planned, client: context.client, private: context.private.get('kept') };
        return { id: 'i', secret: null };
      },
    });
    expect(seen).toEqual({
      config: { id: null, secret: 's' },
      planned: { id: unknown, secret: null },
      client: 'the client',
      private: true,
    });
  });

  it('keeps what the author returned, and what was put into the private state', async () => {
    const {
      state,
      private: kept,
      summaries,
    } = await create({
      create: async (_change, context) => {
        context.private.set('etag', 1);
        return { id: 'i', secret: null };
      },
    });
    expect(state).toEqual({ id: 'i', secret: null });
    expect(kept.get('etag')).toBe(1);
    expect(summaries).toEqual([]);
  });

  it('leaves no state when it failed before anything was saved', async () => {
    const { state, summaries } = await create({
      create: async () => Promise.reject(new DiagnosticError('Refused', 'no')),
    });
    expect(state).toBeNull();
    expect(summaries).toEqual(['Refused']);
  });

  it('keeps what was saved last when it fails half-way', async () => {
    const { state, summaries } = await create({
      create: async (_change, { save }) => {
        save({ id: 'first', secret: null });
        save({ id: 'second', secret: null });
        throw new DiagnosticError('Half done', 'apply again');
      },
    });
    expect(state).toEqual({ id: 'second', secret: null });
    expect(summaries).toEqual(['Half done']);
  });

  it('keeps what was saved when it is interrupted', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const { state, summaries } = await create(
      {
        create: async (_change, { save, signal }) => {
          save({ id: 'i', secret: null });
          signal.throwIfAborted();
          return { id: 'never', secret: null };
        },
      },
      stopped,
    );
    expect(state).toEqual({ id: 'i', secret: null });
    expect(summaries).toEqual(['Interrupted']);
  });

  it('keeps an object of which the author returned nonsense, and reports the bug', async () => {
    const { state, summaries } = await create({ create: async () => ({ id: 7, secret: null, extra: true }) });
    expect(state).toEqual({ id: null, secret: null });
    expect(summaries).toEqual(['Provider failed unexpectedly', 'Provider failed unexpectedly']);
  });

  it.each([undefined, null, 'x'])('reports %p in the place of a state, and keeps what was saved', async (returned) => {
    const { state, summaries } = await create({
      create: async (_change, { save }) => {
        save({ id: 'i', secret: null });
        return returned as never;
      },
    });
    expect(state).toEqual({ id: 'i', secret: null });
    expect(summaries).toEqual(['Provider failed unexpectedly']);
  });
});
