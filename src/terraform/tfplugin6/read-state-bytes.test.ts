import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { OpenStateStore } from '#terraform/framework/state-store';
import { operationOn } from '#test/support/operation';
import { readStateBytes } from './read-state-bytes';

async function read(author: OpenStateStore['read'], listens = (_sent: number): boolean => true) {
  const store = { read: author } as OpenStateStore;
  const schema = { description: '', attributes: {} };
  const operation = operationOn({
    provider: { stateStores: { test_store: { schema, configure: async () => store } } },
  });
  operation.runtime.openStateStores.set('test_store', { store, chunkSize: 2 });
  const events: object[] = [];
  await readStateBytes.answer({ typeName: 'test_store', stateId: 's' }, operation, async (event) =>
    listens(events.push(event)),
  );
  return events;
}

describe('readStateBytes', () => {
  it('answers the state in pieces', async () => {
    expect(await read(async (stateId) => Buffer.from(`${stateId} is`))).toEqual([
      { bytes: Buffer.from('s '), totalLength: 4, range: { start: 0, end: 1 } },
      { bytes: Buffer.from('is'), totalLength: 4, range: { start: 2, end: 3 } },
    ]);
  });

  it('sends nothing more when nobody listens', async () => {
    expect(
      await read(
        async () => Buffer.alloc(100),
        (sent) => sent < 3,
      ),
    ).toHaveLength(3);
  });

  it('says what there is to say before the state, never without a range', async () => {
    const events = await read(async (_stateId, { warn }) => {
      warn('Old', 'It was written long ago');
      return Buffer.from('a');
    });
    expect(events).toMatchObject([
      { range: { start: 0, end: 0 }, diagnostics: [{ summary: 'Old' }] },
      { bytes: Buffer.from('a'), totalLength: 1 },
    ]);
  });

  it('answers an error alone', async () => {
    const refuse = () => Promise.reject(new DiagnosticError('Refused', 'ask for the role'));
    expect(await read(refuse)).toMatchObject([{ diagnostics: [{ summary: 'Refused' }] }]);
  });
});
