import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';

/** What is kept of a secret to know it again: not enough to read it, and slow to guess from. base64. */
const Fingerprint = z.object({ salt: z.string(), hash: z.string() });
export type Fingerprint = z.infer<typeof Fingerprint>;

/** With Node's own cost (N 16384, r 8, p 1) a guess takes some 50 ms and 16 MiB. */
const derive: (secret: string, salt: Buffer, length: number) => Promise<Buffer> = promisify(scrypt);

const length = 32;

/** Takes a fingerprint; two of the same secret differ. */
export async function fingerprintOf(secret: string): Promise<Fingerprint> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, length);
  return { salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether `kept` is a fingerprint of the secret; false for what is no fingerprint. */
export async function isFingerprintOf(kept: unknown, secret: string): Promise<boolean> {
  const { data } = Fingerprint.safeParse(kept);
  if (!data) return false;
  const hash = Buffer.from(data.hash, 'base64');
  return (
    hash.length === length && timingSafeEqual(hash, await derive(secret, Buffer.from(data.salt, 'base64'), length))
  );
}
