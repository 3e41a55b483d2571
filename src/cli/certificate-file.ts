import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A certificate where clients can read it. */
export interface CertificateFile {
  readonly path: string;
  /** Removes it, unless it was asked for by its path. */
  remove(): Promise<void>;
}

/**
 * Writes a certificate to a path, or into a folder of its own below the temporary one when none is given.
 * @throws when the path cannot be written; the message names `--ca-file`
 */
export async function saveCertificate(pem: string, wanted: string | undefined): Promise<CertificateFile> {
  if (wanted !== undefined) {
    const path = resolve(wanted);
    await writeFile(path, pem).catch((error: unknown) => {
      throw new Error(`Cannot write the certificate to "${path}": give --ca-file a path that can be written`, {
        cause: error,
      });
    });
    return { path, remove: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), 'konnect-audit-'));
  const path = join(folder, 'ca.pem');
  await writeFile(path, pem);
  return { path, remove: () => rm(folder, { recursive: true }) };
}
