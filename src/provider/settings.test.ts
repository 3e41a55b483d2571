import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { CtyNumber } from '#terraform/cty/number';
import { unknown } from '#terraform/cty/unknown';
import type { Config } from '#terraform/framework/model';
import type { attributes } from './schema';
import { readSettings } from './settings';

type Block = Config<typeof attributes>;

const emptyBlock: Block = {
  token: null,
  region: null,
  server_url: null,
  ca_cert_file: null,
  request_timeout: null,
  expected_org_id: null,
};
const token = { KONNECT_TOKEN: 'kpat_1' };

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'settings-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function writtenFile(text: string): string {
  const file = join(folder, 'authorities.pem');
  writeFileSync(file, text);
  return file;
}

it('needs a token and nothing else', () => {
  expect(readSettings(emptyBlock, token)).toEqual({
    token: 'kpat_1',
    region: undefined,
    serverUrl: 'https://{region}.api.konghq.com',
    ca: undefined,
    timeoutMs: 30_000,
    expectedOrgId: undefined,
  });
});

it('takes from the environment what the block leaves out', () => {
  const ca = rootCertificates.slice(0, 2).join('\n');
  const environment = {
    KONNECT_SPAT: 'spat_1',
    KONNECT_REGION: 'eu',
    KONNECT_AUDIT_SERVER_URL: 'https://127.0.0.1:8443/{region}/',
    KONNECT_AUDIT_CA_CERT_FILE: writtenFile(ca),
    KONNECT_AUDIT_REQUEST_TIMEOUT: '2.5',
    KONNECT_AUDIT_EXPECTED_ORG_ID: 'org-1',
  };
  expect(readSettings(emptyBlock, environment)).toEqual({
    token: 'spat_1',
    region: 'eu',
    serverUrl: 'https://127.0.0.1:8443/{region}',
    ca,
    timeoutMs: 2500,
    expectedOrgId: 'org-1',
  });
});

it('prefers the block to the environment', () => {
  const block = { ...emptyBlock, token: 'kpat_2', region: 'us', request_timeout: CtyNumber.fromBigInt(5n) };
  const environment = { ...token, KONNECT_REGION: 'eu', KONNECT_AUDIT_REQUEST_TIMEOUT: '60' };
  expect(readSettings(block, environment)).toMatchObject({ token: 'kpat_2', region: 'us', timeoutMs: 5000 });
});

it("prefers a personal token to a system account's", () => {
  expect(readSettings(emptyBlock, { ...token, KONNECT_SPAT: 'spat_1' }).token).toBe('kpat_1');
});

it('takes an empty variable for one that is not set', () => {
  expect(readSettings(emptyBlock, { KONNECT_TOKEN: '', KONNECT_SPAT: 'spat_1' }).token).toBe('spat_1');
});

it('takes the white space around a token away', () => {
  expect(readSettings(emptyBlock, { KONNECT_TOKEN: ' kpat_1\n' }).token).toBe('kpat_1');
});

it.each<[string, Partial<Block>, NodeJS.ProcessEnv, string]>([
  ['a missing token', {}, {}, 'Cannot use provider setting token: There is none: set KONNECT_TOKEN in the environment'],
  [
    'a token of two lines',
    {},
    { KONNECT_TOKEN: 'kpat_1\nkpat_2' },
    'token from KONNECT_TOKEN: It has a character in it',
  ],
  [
    'an unknown token',
    { token: unknown },
    token,
    'token: Its value is known only after apply: give token a value that is known while planning, or leave it out and set KONNECT_TOKEN',
  ],
  [
    'an unknown region',
    {},
    { ...token, KONNECT_REGION: 'xx' },
    'region from KONNECT_REGION: "xx" is none of us, eu, au, me, in, sg: use one of them',
  ],
  [
    'a region that is none',
    {},
    { ...token, KONNECT_REGION: 'global' },
    '"global" serves what a whole organization shares',
  ],
  ['a proxy without a scheme', {}, { ...token, HTTPS_PROXY: 'proxy:3128' }, 'Cannot use the proxy from HTTPS_PROXY'],
  [
    'a server without a place for the region',
    {},
    { ...token, KONNECT_AUDIT_SERVER_URL: 'https://eu.api.konghq.com' },
    'server_url from KONNECT_AUDIT_SERVER_URL: "https://eu.api.konghq.com" is no https URL with a {region} in it: write it like',
  ],
  [
    'a server that would see the token in clear text',
    {},
    { ...token, KONNECT_AUDIT_SERVER_URL: 'http://{region}.api.konghq.com' },
    'server_url from KONNECT_AUDIT_SERVER_URL: "http://{region}.api.konghq.com" is no https URL',
  ],
  [
    'a server that is no URL',
    { server_url: 'https://two words/{region}' },
    token,
    'server_url: "https://two words/{region}" is no https URL',
  ],
  [
    'a file of authorities that is not there',
    { ca_cert_file: '/nowhere/ca.pem' },
    token,
    'ca_cert_file: "/nowhere/ca.pem" cannot be read (ENOENT): name a PEM file that exists',
  ],
  ['a timeout of no time', { request_timeout: CtyNumber.fromBigInt(0n) }, token, 'request_timeout: "0" is no number'],
  [
    'a timeout that is no number',
    {},
    { ...token, KONNECT_AUDIT_REQUEST_TIMEOUT: '30s' },
    'request_timeout from KONNECT_AUDIT_REQUEST_TIMEOUT: "30s" is no number of seconds above 0 and up to 3600: use 30, say',
  ],
])('refuses %s', (_, block, environment, sentence) => {
  expect(() => readSettings({ ...emptyBlock, ...block }, environment)).toThrow(sentence);
});

it('refuses a file of authorities that holds none', () => {
  const file = writtenFile('not PEM');
  expect(() => readSettings({ ...emptyBlock, ca_cert_file: file }, token)).toThrow(
    `"${file}" holds no PEM certificate`,
  );
});

it('says which of the authorities cannot be read', () => {
  const file = writtenFile(`${rootCertificates[0] ?? ''}\n-----BEGIN CERTIFICATE-----\nMIIB`);
  expect(() => readSettings({ ...emptyBlock, ca_cert_file: file }, token)).toThrow(
    `Certificate 2 in "${file}" cannot be read`,
  );
});

it.each(['http://me:canary@proxy.example.com:3128', 'socks5://proxy.example.com', ''])(
  'takes %j for a proxy',
  (proxy) => {
    expect(() => readSettings(emptyBlock, { ...token, HTTPS_PROXY: proxy, http_proxy: proxy })).not.toThrow();
  },
);

it.each(['me:canary@proxy.example.com:3128', 'canary'])('does not show the proxy that it refuses (%s)', (proxy) => {
  expect(() => readSettings(emptyBlock, { ...token, https_proxy: proxy })).toThrow(/^(?!.*canary).*https_proxy/s);
});

it('never shows a token it refuses', () => {
  expect(() => readSettings(emptyBlock, { KONNECT_TOKEN: 'kpat_1\nkpat_2' })).not.toThrow(/kpat/);
});
