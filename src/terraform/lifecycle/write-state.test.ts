import type { OpenStateStore } from '#terraform/framework/state-store';
import { operationOn } from '#test/support/operation';
import { writeState } from './write-state';

const meta = { typeName: 'test_store', stateId: 'default' };
type Piece = typeof writeState extends (operation: never, pieces: AsyncIterable<infer P>) => unknown ? P : never;

function piece(text: string, start: number, more: Partial<Piece> = {}): Piece {
  const range = { start, end: start + text.length - 1 };
  return { meta: start === 0 ? meta : undefined, bytes: Buffer.from(text), totalLength: 6, range, ...more };
}

async function write(pieces: readonly Piece[]) {
  const written: string[] = [];
  const store: Partial<OpenStateStore> = {
    write: async (stateId, bytes) => void written.push(`${stateId}: ${Buffer.from(bytes).toString()}`),
  };
  const schema = { description: '', attributes: {} };
  const open = store as OpenStateStore;
  const operation = operationOn({
    provider: { stateStores: { test_store: { schema, configure: async () => open } } },
  });
  operation.runtime.openStateStores.set('test_store', { store: open, chunkSize: 4 });
  let taken = 0;
  async function* stream(): AsyncGenerator<Piece> {
    for (const next of pieces) {
      taken += 1;
      yield next;
    }
  }
  await writeState(operation, stream());
  return { written, taken, diagnostics: operation.diagnostics.list };
}

describe('writeState', () => {
  it.each([
    ['in one piece', [piece('abcd', 0, { totalLength: 4 })], 'default: abcd'],
    ['in pieces', [piece('abcd', 0), piece('ef', 4)], 'default: abcdef'],
    ['that is empty', [piece('', 0, { totalLength: 0, range: { start: 0, end: 0 } })], 'default: '],
  ])('writes a state %s at once', async (_, pieces, expected) => {
    const { written, diagnostics } = await write(pieces);
    expect(diagnostics).toEqual([]);
    expect(written).toEqual([expected]);
  });

  it.each([
    ['no piece of it came', []],
    ['the first piece does not say which state it belongs to', [piece('abcd', 0, { meta: undefined })]],
    ['a piece does not say where it belongs', [piece('abcd', 0, { range: undefined })]],
    ['a piece of 2 bytes goes from 5 to 6, and 4 came before it', [piece('abcd', 0), piece('ef', 5)]],
    ['a piece of 4 bytes goes from 0 to 3, and 4 came before it', [piece('abcd', 0), piece('abcd', 0)]],
    ['a piece of 4 bytes goes from 0 to 4, and 0 came', [piece('abcd', 0, { range: { start: 0, end: 4 } })]],
    ['it has 6 bytes, and that it has 7', [piece('abcd', 0), piece('ef', 4, { totalLength: 7 })]],
    ['a piece has 5 bytes, and 4 are agreed on', [piece('abcde', 0)]],
    ['4 of its 6 bytes came', [piece('abcd', 0)]],
    ['8 of its 6 bytes came', [piece('abcd', 0), piece('efgh', 4)]],
  ])('writes nothing when %s', async (reason, pieces) => {
    const { written, diagnostics } = await write(pieces);
    expect(diagnostics).toMatchObject([{ summary: 'Cannot write state', detail: expect.stringContaining(reason) }]);
    expect(written).toEqual([]);
  });

  it('takes nothing more once a piece does not fit', async () => {
    expect(await write([piece('abcd', 1), piece('ef', 4), piece('gh', 6)])).toMatchObject({ taken: 1 });
  });

  it('writes nothing to a store that is not there', async () => {
    const other = { typeName: 'test_other', stateId: 'default' };
    const { diagnostics } = await write([piece('abcd', 0, { meta: other })]);
    expect(diagnostics).toMatchObject([{ summary: 'Unknown state store type' }]);
  });
});
