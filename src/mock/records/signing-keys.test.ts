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
    const rotated = keys.rotate(7);
    const after = keys.sign('{"a":"1"}', 'json');
    expect(keys.jwks.keys).toHaveLength(2);
    expect(keys.jwks.keys.at(-1)).toBe(rotated);
    expect([before, after].map((line) => verifyRecord(line, keys.jwks))).toEqual([true, true]);
    expect([before, after].map((line) => verifyRecord(line, { keys: [rotated] }))).toEqual([false, true]);
  });

  it('sign an event with the key of its time, however often they were rotated since', () => {
    const keys = createSigningKeys('seed');
    const signers = () =>
      [1, 7, 8, 9, 10].map((event) => {
        const line = keys.sign('{"a":"1"}', 'json', event);
        return keys.jwks.keys.findIndex((key) => verifyRecord(line, { keys: [key] }));
      });
    expect(signers()).toEqual([0, 0, 0, 0, 0]);
    keys.rotate(7);
    keys.rotate(9);
    keys.rotate(9);
    expect(signers()).toEqual([0, 0, 1, 1, 3]);
  });
});
