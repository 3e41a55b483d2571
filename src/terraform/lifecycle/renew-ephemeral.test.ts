import type { Ephemeral } from '#terraform/framework/ephemeral';
import type { Attributes } from '#terraform/framework/attribute';
import { PrivateState } from '#terraform/framework/private-state';
import { operationOn } from '#test/support/operation';
import { renewEphemeral } from './renew-ephemeral';

async function renew(author?: Ephemeral<Attributes, unknown>['renew']) {
  const schema = { description: '', attributes: {} };
  const lease = { schema, open: async () => ({ result: {} }), ...(author && { renew: author }) };
  const operation = operationOn({ provider: { ephemerals: { test_lease: lease } } });
  const kept = new PrivateState(Buffer.from('{"times":1}'));
  const renewAt = await renewEphemeral(operation, { typeName: 'test_lease', private: kept });
  const said = operation.diagnostics.list.map(({ detail }) => detail.split('\n').at(-1));
  return { renewAt, kept: Buffer.from(kept.toBytes()).toString(), said };
}

describe('renewEphemeral', () => {
  it('answers when to renew again, and keeps what changed for then', async () => {
    const again = new Date(7);
    const renewed = await renew(async (context) => {
      context.private.set('times', Number(context.private.get('times')) + 1);
      return again;
    });
    expect(renewed).toEqual({ renewAt: again, kept: '{"times":2}', said: [] });
  });

  it('answers no time when this renewal was the last', async () => {
    expect(await renew(async () => undefined)).toEqual({ renewAt: undefined, kept: '{"times":1}', said: [] });
  });

  it('reports a time that nobody can keep', async () => {
    const said = ['Returned time of renewal must be a valid Date in the years 1 to 9999'];
    expect(await renew(async () => new Date('never'))).toMatchObject({ renewAt: undefined, said });
  });

  it('says that a type without a method to renew cannot be renewed', async () => {
    const said = ['It has no method "renew"'];
    expect(await renew()).toEqual({ renewAt: undefined, kept: '{"times":1}', said });
  });
});
