import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { der, derBitString, derObjectIdentifier, derSequence, derTime } from './der';

/** A P-256 key that nothing keeps. */
export interface KeyPair {
  /** PKCS #8 in PEM. */
  readonly privateKey: string;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Buffer;
}

export function createKeyPair(): KeyPair {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
}

/** What a certificate says. */
export interface CertificateOptions {
  /** Common name of whom it is about. */
  readonly subject: string;
  readonly publicKey: Buffer;
  /** Common name of who signs, and their P-256 key in PEM. */
  readonly issuer: string;
  readonly issuerKey: string;
  /** Start and end, ms since the epoch. */
  readonly validity: readonly [from: number, to: number];
  /** In DER, as those of `extension.ts` are. */
  readonly extensions: readonly Buffer[];
}

/** Signs an X.509 certificate, version 3, and returns it in DER (RFC 5280, section 4.1). */
export function signCertificate(options: CertificateOptions): Buffer {
  const body = toBeSigned(options);
  return derSequence(body, ecdsaWithSha256(), derBitString(0, sign('sha256', body, options.issuerKey)));
}

function toBeSigned({ issuer, subject, publicKey, validity: [from, to], extensions }: CertificateOptions): Buffer {
  const version3 = der(0xa0, der(0x02, Buffer.from([2])));
  const validity = derSequence(derTime(from), derTime(to));
  return derSequence(
    ...[version3, serialNumber(), ecdsaWithSha256(), name(issuer), validity, name(subject), publicKey],
    der(0xa3, derSequence(...extensions)),
  );
}

/** 128 bits, all but two of them random: 0 first, so that the number is positive, then 1, so that it is never short. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x3f) | 0x40, 0);
  return der(0x02, bytes);
}

function ecdsaWithSha256(): Buffer {
  return derSequence(derObjectIdentifier('1.2.840.10045.4.3.2'));
}

function name(commonName: string): Buffer {
  return derSequence(der(0x31, derSequence(derObjectIdentifier('2.5.4.3'), der(0x0c, Buffer.from(commonName)))));
}
