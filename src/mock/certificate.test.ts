import { X509Certificate } from 'node:crypto';
import { createAuthority, type Authority } from './certificate';

describe('the certificate authority', () => {
  let authority: Authority;
  let root: X509Certificate;

  beforeAll(async () => {
    authority = await createAuthority();
    root = new X509Certificate(authority.certificate);
  });

  it('signs its own certificate and may sign others', () => {
    expect(root.ca).toBe(true);
    expect(root.verify(root.publicKey)).toBe(true);
  });

  it('issues a certificate that it signed, for the hosts asked for and no others', async () => {
    const issued = new X509Certificate((await authority.issue({ hosts: ['siem.test', '127.0.0.1'] })).cert);
    expect(issued.checkIssued(root)).toBe(true);
    expect(issued.verify(root.publicKey)).toBe(true);
    expect(issued.ca).toBe(false);
    expect([issued.checkHost('siem.test'), issued.checkIP('127.0.0.1')]).toEqual(['siem.test', '127.0.0.1']);
    expect([issued.checkHost('other.test'), issued.checkIP('127.0.0.2')]).toEqual([undefined, undefined]);
  });

  it('issues a certificate for the time asked for', async () => {
    const validity = [Date.UTC(2021, 4, 6), Date.UTC(2051, 4, 6)] as const;
    const issued = new X509Certificate((await authority.issue({ validity })).cert);
    expect([issued.validFrom, issued.validTo].map(Date.parse)).toEqual([...validity]);
  });

  it('has a name of its own, so that two can be trusted together', async () => {
    expect(new X509Certificate((await createAuthority()).certificate).subject).not.toBe(root.subject);
  });

  it('keeps its key to itself: another authority does not vouch for what it issued', async () => {
    const other = new X509Certificate((await createAuthority()).certificate);
    expect(new X509Certificate((await authority.issue()).cert).verify(other.publicKey)).toBe(false);
  });
});
