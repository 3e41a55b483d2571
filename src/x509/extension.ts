import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { der, derBitString, derObjectIdentifier, derSequence } from './der';

/** Extensions of a certificate, in DER. What each says: RFC 5280, section 4.2.1. */
const identifiers = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
  clientAuthentication: '1.3.6.1.5.5.7.3.2',
} as const;

const bits = { digitalSignature: 0x80, certificateSigning: 0x04, revocationListSigning: 0x02 } as const;
const yes = der(0x01, Buffer.from([0xff]));

/** That it may sign other certificates. */
export function authorityExtension(): Buffer {
  return extension('basicConstraints', derSequence(yes), 'critical');
}

export function keyUsageExtension(...uses: readonly (keyof typeof bits)[]): Buffer {
  const byte = uses.reduce((sum, use) => sum | bits[use], 0);
  const unusedBits = 31 - Math.clz32(byte & -byte);
  return extension('keyUsage', derBitString(unusedBits, Buffer.from([byte])), 'critical');
}

export function extendedKeyUsageExtension(
  ...uses: readonly ('serverAuthentication' | 'clientAuthentication')[]
): Buffer {
  return extension('extendedKeyUsage', derSequence(...uses.map((use) => derObjectIdentifier(identifiers[use]))));
}

/** Whose certificate it is: names and IP addresses. */
export function hostsExtension(hosts: readonly string[]): Buffer {
  return extension('subjectAlternativeName', derSequence(...hosts.map(alternativeName)));
}

/** Names the key of the certificate itself. @param publicKey SubjectPublicKeyInfo in DER */
export function subjectKeyExtension(publicKey: Buffer): Buffer {
  return extension('subjectKeyIdentifier', der(0x04, keyIdentifier(publicKey)));
}

/** Names the key it is signed with, so that a verifier need not try. @param publicKey SubjectPublicKeyInfo in DER */
export function authorityKeyExtension(publicKey: Buffer): Buffer {
  return extension('authorityKeyIdentifier', derSequence(der(0x80, keyIdentifier(publicKey))));
}

/** Any digest will do: whoever verifies compares the two. */
function keyIdentifier(publicKey: Buffer): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, 20);
}

/** Only what has a colon can be an IPv6 address: the pattern of those takes Node 3 ms to compile, which a start feels. */
function alternativeName(host: string): Buffer {
  const isAddress = host.includes(':') ? isIPv6(host) : isIPv4(host);
  return isAddress ? der(0x87, addressBytes(host)) : der(0x82, Buffer.from(host));
}

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  // A URL has the one short form of it, with all 128 bits in hexadecimal.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = short.split('::').map((groups) => (groups === '' ? [] : groups.split(':')));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...zeros, ...tail].map((group) => group.padStart(4, '0'));
  return Buffer.from(groups.join(''), 'hex');
}

function extension(name: keyof typeof identifiers, value: Uint8Array, critical?: 'critical'): Buffer {
  const content = der(0x04, value);
  const identifier = derObjectIdentifier(identifiers[name]);
  return critical ? derSequence(identifier, yes, content) : derSequence(identifier, content);
}
