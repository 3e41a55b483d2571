import { readFile } from 'node:fs/promises';

/** Reads the PEM file that `--trust` names. @throws when it is none */
export async function readCertificates(path: string): Promise<string> {
  const pem = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`Cannot read certificates from "${path}": give --trust the path of a PEM file`, { cause: error });
  });
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw new Error(`Cannot read certificates from "${path}" as it is no PEM file: give --trust the path of one`);
}
