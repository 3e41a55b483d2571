import { readFile } from 'node:fs/promises';
import { saveCertificate } from '#cli/certificate-file';
import { createAuthority, type ServerCertificate } from '#mock/certificate';

export interface CertificateOptions {
  /** Address that is listened on. */
  readonly host: string;
  /** Paths, both or none. @default one is made */
  readonly cert?: string;
  readonly key?: string;
  /** Where to leave the certificate that senders have to trust. */
  readonly caFile?: string;
}

export interface SinkCertificate {
  readonly certificate: ServerCertificate;
  /** Where the certificate is that senders have to trust. @default the user brought one */
  readonly caFile?: string;
  remove(): Promise<void>;
}

/** @throws when only one of certificate and key is given, or one cannot be read */
export async function prepareCertificate({ host, cert, key, caFile }: CertificateOptions): Promise<SinkCertificate> {
  if ((cert === undefined) !== (key === undefined)) {
    throw new Error('Cannot serve with half a certificate: give both --cert and --key, or neither');
  }
  if (cert !== undefined && key !== undefined) {
    return { certificate: { cert: await read(cert), key: await read(key) }, remove: async () => {} };
  }
  const authority = await createAuthority();
  const certificate = await authority.issue({ hosts: [...new Set(['localhost', '127.0.0.1', host])] });
  const file = await saveCertificate(authority.certificate, caFile);
  return { certificate, caFile: file.path, remove: () => file.remove() };
}

async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`Cannot read "${path}": give --cert and --key paths of PEM files`, { cause: error });
  });
}
