import { randomUUID, X509Certificate } from 'node:crypto';
import { createKeyPair, signCertificate } from '#x509/certificate';
import {
  authorityExtension,
  authorityKeyExtension,
  extendedKeyUsageExtension,
  hostsExtension,
  keyUsageExtension,
  subjectKeyExtension,
} from '#x509/extension';

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
  const issuer = `Local Konnect authority ${randomUUID()}`;
  const { privateKey: issuerKey, publicKey } = createKeyPair();
  const itself = signCertificate({
    ...{ subject: issuer, publicKey, issuer, issuerKey, validity: longValidity },
    extensions: [
      authorityExtension(),
      keyUsageExtension('certificateSigning', 'revocationListSigning'),
      subjectKeyExtension(publicKey),
    ],
  });

  const issue = ({ hosts = ['localhost', '127.0.0.1'], validity = longValidity }: IssueOptions = {}) => {
    const pair = createKeyPair();
    const certificate = signCertificate({
      ...{ subject: hosts[0] ?? 'localhost', publicKey: pair.publicKey, issuer, issuerKey, validity },
      extensions: [
        keyUsageExtension('digitalSignature'),
        extendedKeyUsageExtension('serverAuthentication'),
        hostsExtension(hosts),
        authorityKeyExtension(publicKey),
      ],
    });
    return { cert: pem(certificate), key: pair.privateKey };
  };
  return { certificate: pem(itself), issue: async (options) => issue(options) };
}

function pem(certificate: Buffer): string {
  return new X509Certificate(certificate).toString();
}
