import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import * as der from './der';

/** A server's certificate with its private key, both PEM, as `node:https` takes them. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}

export interface IssueOptions {
  /** Names and IPv4 addresses it is for. @default localhost and 127.0.0.1 */
  readonly hosts?: readonly string[];
  /** Start and end, ms since the epoch. @default 2020 to 2099, so that a steered clock stays within */
  readonly validity?: readonly [from: number, to: number];
}

/** Issues certificates that whoever trusts its own certificate trusts. */
export interface Authority {
  /** Its own certificate, PEM. */
  readonly certificate: string;
  issue(options?: IssueOptions): ServerCertificate;
}

interface Identity {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

interface Statement {
  readonly subject: Identity;
  readonly issuer: Identity;
  readonly validity: readonly [from: number, to: number];
  readonly extensions: readonly Buffer[];
}

const longValidity = [Date.UTC(2020, 0, 1), Date.UTC(2099, 11, 31)] as const;
const ecdsaWithSha256 = der.sequence(der.objectIdentifier('1.2.840.10045.4.3.2'));

/** An authority with a key of its own that nothing else knows and nothing keeps. */
export function createAuthority(): Authority {
  const authority = createIdentity('Local Konnect authority');
  return {
    certificate: certify({
      subject: authority,
      issuer: authority,
      validity: longValidity,
      extensions: [basicConstraints, keyUsageOf(0x06, 1), subjectKey(authority)],
    }),
    issue({ hosts = ['localhost', '127.0.0.1'], validity = longValidity } = {}) {
      const subject = createIdentity(hosts[0] ?? 'localhost');
      const extensions = [
        keyUsageOf(0x80, 7),
        serverUsage,
        alternativeNames(hosts),
        subjectKey(subject),
        authorityKey(authority),
      ];
      return {
        cert: certify({ subject, issuer: authority, validity, extensions }),
        key: subject.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}

function createIdentity(name: string): Identity {
  return { name, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
}

/** RFC 5280, section 4.1. */
function certify({ subject, issuer, validity: [from, to], extensions }: Statement): string {
  const version3 = der.context(0, 'constructed', der.integer(Buffer.of(2)));
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8() & 0x7f) | 0x40); // positive, and its first byte is not zero: DER allows no other
  const toBeSigned = der.sequence(
    version3,
    der.integer(serial),
    ecdsaWithSha256,
    distinguishedName(issuer.name),
    der.sequence(der.time(new Date(from)), der.time(new Date(to))),
    distinguishedName(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    der.context(3, 'constructed', der.sequence(...extensions)),
  );
  const signature = sign('sha256', toBeSigned, issuer.privateKey);
  const certificate = der.sequence(toBeSigned, ecdsaWithSha256, der.bitString(signature));
  const lines = certificate.toString('base64').replace(/(.{64})(?!$)/g, '$1\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function distinguishedName(commonName: string): Buffer {
  return der.sequence(der.set(der.sequence(der.objectIdentifier('2.5.4.3'), der.utf8String(commonName))));
}

function extension(id: string, importance: 'critical' | 'ordinary', value: Buffer): Buffer {
  const critical = importance === 'critical' ? [der.boolean(true)] : [];
  return der.sequence(der.objectIdentifier(id), ...critical, der.octetString(value));
}

const basicConstraints = extension('2.5.29.19', 'critical', der.sequence(der.boolean(true)));
const serverUsage = extension('2.5.29.37', 'ordinary', der.sequence(der.objectIdentifier('1.3.6.1.5.5.7.3.1')));

function keyUsageOf(bits: number, unused: number): Buffer {
  return extension('2.5.29.15', 'critical', der.bitString(Buffer.of(bits), unused));
}

function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIP(host) === 4
      ? der.context(7, 'primitive', Buffer.from(host.split('.').map(Number)))
      : der.context(2, 'primitive', Buffer.from(host)),
  );
  return extension('2.5.29.17', 'ordinary', der.sequence(...names));
}

function subjectKey(identity: Identity): Buffer {
  return extension('2.5.29.14', 'ordinary', der.octetString(keyIdentifier(identity)));
}

function authorityKey(identity: Identity): Buffer {
  return extension('2.5.29.35', 'ordinary', der.sequence(der.context(0, 'primitive', keyIdentifier(identity))));
}

function keyIdentifier({ publicKey }: Identity): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
}
