import { ctyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { OpenStateStore, StateStore } from '#terraform/framework/state-store';
import { operationOn } from '#test/support/operation';
import { configureStateStore } from './configure-state-store';
import { findStateStore } from './use-state-store';

const MiB = 1024 * 1024;
const store = {} as OpenStateStore;

async function configure(definition: Partial<StateStore<Attributes, unknown>>, chunkSize = 0) {
  const test_store = { schema: { description: '', attributes: {} }, configure: async () => store, ...definition };
  const operation = operationOn({ provider: { stateStores: { test_store } } });
  const request = { typeName: 'test_store', config: ctyObject([['name', 'n']]), chunkSize };
  return { operation, agreed: await configureStateStore(operation, request) };
}

describe('configureStateStore', () => {
  it.each([
    ['Terraform wishes for', 1000, 2000, 1000],
    ['the store can take', 3000, 2000, 2000],
    ['the store can take when Terraform wishes for none', 0, 2000, 2000],
    ['is usual when nobody says', 0, undefined, 8 * MiB],
    ['is the largest that Terraform takes', 500 * MiB, 400 * MiB, 128 * MiB],
    ['is possible when the store says nonsense', 1000, -1, 1],
  ])('agrees on what %s', async (_, wished, chunkSize, expected) => {
    const { operation, agreed } = await configure(chunkSize === undefined ? {} : { chunkSize }, wished);
    expect(agreed).toBe(expected);
    expect(findStateStore(operation.runtime, 'test_store')).toEqual({ store, chunkSize: expected });
  });

  it('opens the store with the configuration and the client of the provider', async () => {
    const seen: unknown[] = [];
    const { operation } = await configure({
      configure: async (config, { client }) => (seen.push({ ...config }, client), store),
    });
    expect(seen).toEqual([{ name: 'n' }, 'the client']);
    expect(operation.diagnostics.list).toEqual([]);
  });

  it('opens nothing when the author refuses', async () => {
    const refuse = () => Promise.reject(new DiagnosticError('Refused', 'ask for the role'));
    const { operation, agreed } = await configure({ configure: refuse });
    expect(agreed).toBeUndefined();
    expect(operation.diagnostics.list).toMatchObject([{ summary: 'Refused' }]);
    expect(() => findStateStore(operation.runtime, 'test_store')).toThrow('State store is not configured');
  });
});
