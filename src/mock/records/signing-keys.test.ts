import { verifyRecord } from '#konnect/record/verify';
import { createSigningKeys } from './signing-keys';

describe('signing keys', () => {
  it('are the same for the same seed, and others for another', () => {
    const [one, same, another] = ['a', 'a', 'b'].map((seed) => createSigningKeys(seed).jwks.keys[0]?.x);
    expect(same).toBe(one);
    expect(another).not.toBe(one);
  });

  it('sign with the newest, and still list those before, so that their records verify', () => {
    const keys = createSigningKeys('seed');
    const before = keys.sign('{"a":"1"}', 'json');
    const rotated = keys.rotate();
    const after = keys.sign('{"a":"1"}', 'json');
    expect(keys.jwks.keys).toHaveLength(2);
    expect(keys.jwks.keys.at(-1)).toBe(rotated);
    expect([before, after].map((line) => verifyRecord(line, keys.jwks))).toEqual([true, true]);
    expect([before, after].map((line) => verifyRecord(line, { keys: [rotated] }))).toEqual([false, true]);
  });
});
