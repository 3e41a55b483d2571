import { createKeyPair, signCertificate } from '#x509/certificate';
import { authorityExtension, extendedKeyUsageExtension, hostsExtension, keyUsageExtension } from '#x509/extension';

/** A private key that exists only in this process, and the certificate that vouches for it. */
export interface Identity {
  /** PKCS #8 in PEM. */
  readonly privateKey: string;
  /** X.509 in DER. */
  readonly certificate: Buffer;
}

const dayInMs = 24 * 60 * 60 * 1000;

/**
 * Makes a self-signed P-256 certificate for `localhost`, good for a year, with what Go's TLS asks of the only
 * certificate it trusts: the name as SAN, and that it may sign certificates as well as serve (RFC 5280, section 4.2.1).
 *
 * @param now - Milliseconds since the epoch; the certificate holds from a day earlier, as clocks differ.
 */
export function createIdentity(now: number): Identity {
  const { privateKey, publicKey } = createKeyPair();
  const certificate = signCertificate({
    ...{ subject: 'localhost', publicKey, issuer: 'localhost', issuerKey: privateKey },
    validity: [now - dayInMs, now + 365 * dayInMs],
    extensions: [
      authorityExtension(),
      keyUsageExtension('digitalSignature', 'certificateSigning'),
      extendedKeyUsageExtension('serverAuthentication', 'clientAuthentication'),
      hostsExtension(['localhost']),
    ],
  });
  return { privateKey, certificate };
}
