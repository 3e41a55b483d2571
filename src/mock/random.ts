import { createHash } from 'node:crypto';

/** Numbers from 0 up to, and without, 1 that are the same in every run with the same seed. */
export type Random = () => number;

/** Marsaglia's xorshift with 32 bits, from the hash of the seed: enough to throw dice, and nothing secret. */
export function createRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE() || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
