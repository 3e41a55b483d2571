import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import type { generate } from 'selfsigned';

/** A server's certificate with its private key, both PEM, as `node:https` takes them. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}

export interface IssueOptions {
  /** Names and IP addresses it is for. @default localhost and 127.0.0.1 */
  readonly hosts?: readonly string[];
  /** Start and end, ms since the epoch. @default 2020 to 2099, so that a steered clock stays within */
  readonly validity?: readonly [from: number, to: number];
}

/** Issues certificates that whoever trusts its own certificate trusts. */
export interface Authority {
  /** Its own certificate, PEM. */
  readonly certificate: string;
  issue(options?: IssueOptions): Promise<ServerCertificate>;
}

const longValidity = [Date.UTC(2020, 0, 1), Date.UTC(2099, 11, 31)] as const;

/** An authority with a key of its own that nothing else knows and nothing keeps. */
export async function createAuthority(): Promise<Authority> {
  // Authorities are found by their name: whoever trusts two of the same name looks at one of them only.
  const ca = await certify(`Local Konnect authority ${randomUUID()}`, longValidity, {
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    certificate: ca.cert,
    issue: ({ hosts = ['localhost', '127.0.0.1'], validity = longValidity } = {}) =>
      certify(hosts[0] ?? 'localhost', validity, {
        ca,
        extensions: [
          { name: 'keyUsage', digitalSignature: true, critical: true },
          { name: 'extKeyUsage', serverAuth: true },
          { name: 'subjectAltName', altNames: hosts.map(alternativeName) },
        ],
      }),
  };
}

type Options = NonNullable<Parameters<typeof generate>[1]>;

async function certify(
  commonName: string,
  [from, to]: readonly [from: number, to: number],
  options: Options,
): Promise<ServerCertificate> {
  const selfsigned = await import('selfsigned');
  const made = await selfsigned.generate([{ name: 'commonName', value: commonName }], {
    ...{ keyType: 'ec', algorithm: 'sha256', notBeforeDate: new Date(from), notAfterDate: new Date(to) },
    ...options,
  });
  return { cert: made.cert, key: made.private };
}

function alternativeName(host: string): { type: 2; value: string } | { type: 7; ip: string } {
  return isIP(host) === 0 ? { type: 2, value: host } : { type: 7, ip: host };
}
