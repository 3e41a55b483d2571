import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { der, derObjectIdentifier, derUtcTime } from './der';

/** A private key that exists only in this process, and the certificate that vouches for it. */
export interface Identity {
  /** PKCS #8 in PEM. */
  readonly privateKey: string;
  /** X.509 in DER. */
  readonly certificate: Buffer;
}

const dayInMs = 24 * 60 * 60 * 1000;

const identifiers = {
  commonName: '2.5.4.3',
  subjectAlternativeName: '2.5.29.17',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  basicConstraints: '2.5.29.19',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
  clientAuthentication: '1.3.6.1.5.5.7.3.2',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
};

/**
 * Makes a self-signed P-256 certificate for `localhost`, good for a year, with what Go's TLS asks of the only
 * certificate it trusts: the name as SAN, and that it may sign certificates as well as serve (RFC 5280, section 4.2.1).
 *
 * @param now - Milliseconds since the epoch; the certificate holds from a day earlier, as clocks differ.
 */
export function createIdentity(now: number): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  const body = toBeSigned(publicKey, now);
  const signature = sign('sha256', body, privateKey);
  return { privateKey, certificate: sequence(body, signatureAlgorithm(), bitString(0, signature)) };
}

function toBeSigned(publicKey: Uint8Array, now: number): Buffer {
  const version3 = der(0xa0, der(0x02, Buffer.from([2])));
  const name = sequence(der(0x31, sequence(derObjectIdentifier(identifiers.commonName), der(0x0c, localhost))));
  const validity = sequence(derUtcTime(now - dayInMs), derUtcTime(now + 365 * dayInMs));
  return sequence(version3, serialNumber(), signatureAlgorithm(), name, validity, name, publicKey, extensions());
}

const localhost = Buffer.from('localhost');

/** 128 bits, all but two of them random: 0 first, so that the number is positive, then 1, so that it is never short. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x3f) | 0x40, 0);
  return der(0x02, bytes);
}

function signatureAlgorithm(): Buffer {
  return sequence(derObjectIdentifier(identifiers.ecdsaWithSha256));
}

function extensions(): Buffer {
  const digitalSignatureAndCertificateSigning = Buffer.from([0x84]);
  return der(
    0xa3,
    sequence(
      extension(identifiers.basicConstraints, sequence(der(0x01, Buffer.from([0xff])))),
      extension(identifiers.keyUsage, bitString(2, digitalSignatureAndCertificateSigning)),
      extension(
        identifiers.extendedKeyUsage,
        sequence(
          derObjectIdentifier(identifiers.serverAuthentication),
          derObjectIdentifier(identifiers.clientAuthentication),
        ),
      ),
      extension(identifiers.subjectAlternativeName, sequence(der(0x82, localhost))),
    ),
  );
}

function extension(identifier: string, value: Uint8Array): Buffer {
  return sequence(derObjectIdentifier(identifier), der(0x04, value));
}

function sequence(...contents: readonly Uint8Array[]): Buffer {
  return der(0x30, ...contents);
}

function bitString(unusedBits: number, bits: Uint8Array): Buffer {
  return der(0x03, Buffer.from([unusedBits]), bits);
}
