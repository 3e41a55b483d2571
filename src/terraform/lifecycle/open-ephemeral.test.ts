import { unknown } from '#terraform/cty/unknown';
import { string } from '#terraform/framework/attribute';
import type { ResourceContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Opened } from '#terraform/framework/ephemeral';
import { defineEphemeral } from '#terraform/framework/ephemeral';
import { operationOn } from '#test/support/operation';
import { openEphemeral } from './open-ephemeral';

const attributes = {
  name: string({ presence: 'required', description: '' }),
  token: string({ presence: 'computed', description: '' }),
};
type A = typeof attributes;
const granted = { name: 'n', token: 't' };

async function open(author: (context: ResourceContext<unknown>) => object, renewable = true) {
  const closed: unknown[] = [];
  const lease = defineEphemeral<A, unknown>({
    schema: { description: '', attributes },
    open: async (_config, context) => author(context) as Opened<A>,
    ...(renewable && { renew: async () => undefined }),
    close: async (context) => void closed.push(context.private.get('id')),
  });
  const operation = operationOn({ provider: { ephemerals: { test_lease: lease } } });
  const opened = await openEphemeral(operation, { typeName: 'test_lease', config: { name: 'n', token: null } });
  const said = operation.diagnostics.list.map(({ detail }) => detail.split('\n').at(-1));
  return { ...opened, private: Buffer.from(opened.private.toBytes()).toString(), said, closed };
}

describe('openEphemeral', () => {
  it('answers the result, when to renew it, and what is kept for then', async () => {
    const renewAt = new Date('2026-02-03T04:05:06.789Z');
    const opened = await open((context) => {
      context.private.set('id', context.client);
      return { result: granted, renewAt };
    });
    expect(opened).toEqual({ result: granted, renewAt, private: '{"id":"the client"}', said: [], closed: [] });
  });

  it('answers no time and keeps nothing when the author says nothing of it', async () => {
    const opened = await open(() => ({ result: granted }), false);
    expect(opened).toEqual({ result: granted, renewAt: undefined, private: '', said: [], closed: [] });
  });

  it('answers null with the reason when it cannot be opened, and then closes nothing', async () => {
    const opened = await open(() => {
      throw new DiagnosticError('Refused', 'ask for the role');
    });
    expect(opened).toMatchObject({ result: null, said: ['ask for the role'], closed: [] });
  });

  const soon = new Date(0);
  const overridden = 'is not what the configuration says, though only what is computed and not configured may differ';
  it.each([
    [
      'a result that misses an attribute',
      { result: { name: 'n' } },
      'Returned result: token was left out: return null to say that it has no value',
    ],
    [
      'a result that is not known',
      { result: { name: 'n', token: unknown } },
      'Returned result: token is still unknown after the operation',
    ],
    [
      'a result of another type',
      { result: { name: 'n', token: true } },
      'Returned result: token must be string and is a bool',
    ],
    [
      'a result that overrides the configuration',
      { result: { name: 'x', token: 't' } },
      `Returned result: name ${overridden}`,
    ],
    [
      'a time that is none',
      { result: granted, renewAt: new Date('never') },
      'Returned time of renewal must be a valid Date in the years 1 to 9999',
    ],
    [
      'a time too late',
      { result: granted, renewAt: new Date(253_402_300_800_000) },
      'Returned time of renewal must be a valid Date in the years 1 to 9999',
    ],
    [
      'a time that is a number',
      { result: granted, renewAt: 7 },
      'Returned time of renewal must be a Date and is a number',
    ],
  ])('reports %s as a bug, and closes what was opened', async (_what, returned, sentence) => {
    const opened = await open((context) => {
      context.private.set('id', 7);
      return returned;
    });
    expect(opened).toMatchObject({
      result: null,
      renewAt: undefined,
      said: [sentence],
      closed: [7],
    });
  });

  it('reports a time of renewal for what cannot be renewed', async () => {
    const opened = await open(() => ({ result: granted, renewAt: soon }), false);
    const sentence = 'Returned time of renewal is set, and the type has no method "renew" to call then';
    expect(opened).toMatchObject({ result: null, said: [sentence] });
  });
});
