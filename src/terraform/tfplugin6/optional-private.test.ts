import { decodePrivate, encodePrivate } from './optional-private';

describe('what an ephemeral resource keeps', () => {
  it.each([
    ['nothing was sent', undefined],
    ['nothing is in it', new Uint8Array()],
  ])('is not sent when %s', (_when, bytes) => {
    expect(encodePrivate(decodePrivate(bytes))).toBeUndefined();
  });

  it('is sent back byte for byte unless it changes', () => {
    const bytes = Buffer.from('{ "id" : 7 }');
    const kept = decodePrivate(bytes);
    expect(encodePrivate(kept)).toEqual(bytes);
    kept.set('id', 8);
    expect(encodePrivate(kept)).toEqual(Buffer.from('{"id":8}'));
  });
});
