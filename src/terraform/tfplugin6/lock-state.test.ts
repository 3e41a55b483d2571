import type { OpenStateStore } from '#terraform/framework/state-store';
import { operationOn } from '#test/support/operation';
import { lockState } from './lock-state';

const request = { typeName: 'test_store', stateId: 'default', operation: 'plan' };

async function lock(author: OpenStateStore['lock']) {
  const store = { lock: author } as OpenStateStore;
  const schema = { description: '', attributes: {} };
  const operation = operationOn({
    provider: { stateStores: { test_store: { schema, configure: async () => store } } },
  });
  operation.runtime.openStateStores.set('test_store', { store, chunkSize: 1 });
  return lockState(request, operation);
}

describe('lockState', () => {
  it('answers the id of the lock', async () => {
    const answer = await lock(async (stateId, operation) => `${stateId} for ${operation}`);
    expect(answer).toEqual({ lockId: 'default for plan', diagnostics: [] });
  });

  it('reports a lock without an id, which could not be given back', async () => {
    expect(await lock(async () => '')).toMatchObject({ diagnostics: [{ summary: 'Provider failed unexpectedly' }] });
  });
});
