import type { CtyObject } from '#terraform/cty/value';
import { string } from '#terraform/framework/attribute';
import { PrivateState } from '#terraform/framework/private-state';
import { operationOn, resourceName } from '#test/support/operation';
import { applyResource } from './apply-resource';

const schema = { description: '', attributes: { by: string({ presence: 'computed', description: '' }) } };
const before = { by: 'before' };
const after = { by: 'after' };

async function apply(prior: CtyObject | null, planned: CtyObject | null) {
  const called: string[] = [];
  const resource = {
    schema,
    create: async () => ({ by: 'create' }),
    update: async () => ({ by: 'update' }),
    delete: async () => void called.push('delete'),
  };
  const privateState = new PrivateState(new Uint8Array());
  const request = { typeName: resourceName, config: planned, prior, planned, private: privateState };
  const { state } = await applyResource(operationOn({ resource }), request);
  return { state, called };
}

describe('applyResource', () => {
  it('creates where there was nothing', async () => {
    expect(await apply(null, after)).toEqual({ state: { by: 'create' }, called: [] });
  });

  it('updates where there is something and stays', async () => {
    expect(await apply(before, after)).toEqual({ state: { by: 'update' }, called: [] });
  });

  it('deletes where nothing is to stay', async () => {
    expect(await apply(before, null)).toEqual({ state: null, called: ['delete'] });
  });

  it('does nothing where there is nothing to delete', async () => {
    expect(await apply(null, null)).toEqual({ state: null, called: [] });
  });
});
