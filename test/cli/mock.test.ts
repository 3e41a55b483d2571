import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAuthority } from '#mock/certificate';
import { createCaller, type Caller } from '#mock/caller';
import { createReceiver } from '#mock/receiver';
import type { Settings } from '#cli/mock/settings';
import { bundleCommand, type Command } from './command';

let command: Command;
let caller: Caller | undefined;

beforeAll(async () => {
  command = await bundleCommand();
});
afterEach(() => caller?.close());
afterAll(() => command.remove());

async function start(...args: string[]) {
  const running = command.run(['mock', '--json', ...args]);
  const settings = JSON.parse(await running.printed('\n')) as Settings;
  const ca = readFileSync(settings.caFile, 'utf8');
  caller = createCaller({ origin: new URL(settings.url).origin, ca, token: settings.organizations[0]?.token ?? '' });
  return { ...running, settings, call: caller.call };
}

describe('konnect-audit mock', () => {
  it('prints settings that work, and stops cleanly', async () => {
    const { child, ended, settings, call } = await start();
    expect((await call('GET', '/global/v3/organizations/me')).status).toBe(200);
    expect(settings.environment).toEqual({
      KONNECT_TOKEN: 'kpat_local_konnect',
      KONNECT_AUDIT_SERVER_URL: settings.url,
      KONNECT_AUDIT_CA_CERT_FILE: settings.caFile,
    });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '' });
    expect(existsSync(settings.caFile)).toBe(false);
  });

  it('prints lines to paste into a shell, and leaves the certificate where it was asked to write it', async () => {
    const caFile = join(command.scratch, "it's a ca.pem");
    const { child, ended, ...running } = command.run(['mock', '--region', 'eu', '--ca-file', caFile]);
    const text = await running.printed('Ctrl-C\n');
    expect(text).toContain('  export KONNECT_TOKEN=kpat_local_konnect\n');
    expect(text).toMatch(/ {2}export KONNECT_AUDIT_SERVER_URL='https:\/\/127\.0\.0\.1:\d+\/\{region\}'\n/);
    expect(text).toContain(`  export KONNECT_AUDIT_CA_CERT_FILE='${caFile.replace("'", `'\\''`)}'\n`);
    expect(text).toMatch(/ {2}export KONNECT_SERVER_URL=https:\/\/127\.0\.0\.1:\d+\/eu\n/);
    expect(text).toMatch(/ {2}export KONGCTL_DEFAULT_KONNECT_BASE_URL=https:\/\/127\.0\.0\.1:\d+\/eu\n/);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
    expect(readFileSync(caFile, 'utf8')).toContain('BEGIN CERTIFICATE');
  });

  it('has the organizations and the profile it was given', async () => {
    const organizations = ['--organization', 'acme', '--organization', 'other=spat_other'];
    const { settings, call } = await start(...organizations, '--profile', 'webhookUnconfigured=empty');
    expect(settings.organizations.map(({ name, token }) => [name, token])).toEqual([
      ['acme', 'kpat_acme'],
      ['other', 'spat_other'],
    ]);
    expect(await call('GET', '/eu/v3/audit-log-webhook', undefined, 'spat_other')).toMatchObject({ status: 200 });
  });

  it('has had the traffic it was given for as long as it was told', async () => {
    const { call } = await start('--traffic', '30/h, lockout', '--history', '1d');
    const { body } = await call('GET', '/_/ledger');
    expect((body as { generated: number }).generated).toBeGreaterThan(500);
    expect(await call('GET', '/_/traffic')).toMatchObject({ body: { running: [{ id: 1 }] } });
  });

  it('has the faults it was given', async () => {
    const { call } = await start('--faults', 'api GET global: 503');
    const answers = [
      await call('GET', '/global/v3/organizations/me'),
      await call('GET', '/global/v3/organizations/me'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([503, 200]);
  });

  it('delivers to a receiver whose certificate it was told to trust', async () => {
    const authority = await createAuthority();
    const receiver = await createReceiver({ certificate: await authority.issue() });
    const trust = join(command.scratch, 'trust.pem');
    await writeFile(trust, authority.certificate);
    const { call } = await start('--trust', trust, '--profile', 'batch=1,65536,1000');
    const destination = { name: 'siem', endpoint: receiver.url, authorization: 'key' };
    const { body } = await call('POST', '/global/v3/audit-log-destinations', destination);
    const webhook = { audit_log_destination_id: (body as { id: string }).id, enabled: true };
    await call('PATCH', '/eu/v3/audit-log-webhook', webhook);
    await call('POST', '/_/clock/idle');
    expect(receiver.records).toHaveLength(3);
    await receiver.close();
  });

  it('says that a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await command.run(['mock', '--port', String(port)]).ended).toEqual({
      code: 1,
      out: '',
      err: `Cannot listen on port ${port} as it is taken: give another port, or 0 for any free one\n`,
    });
    taken.close();
  });

  it('answers 403 to the token without the role that audit logs need', async () => {
    const { settings } = await start('--token-without-role', 'local=spat_guest');
    const ca = readFileSync(settings.caFile, 'utf8');
    const guest = createCaller({ origin: new URL(settings.url).origin, ca, token: 'spat_guest' });
    const statuses = await Promise.all(
      ['/eu/v3/audit-log-webhook/status', '/global/v3/organizations/me'].map((path) => guest.call('GET', path)),
    );
    expect(statuses.map(({ status }) => status)).toEqual([403, 200]);
    await guest.close();
  });

  it('says that there is no organization for a token without a role', async () => {
    const { code, err } = await command.run(['mock', '--token-without-role', 'acme=spat_guest']).ended;
    expect([code, err]).toEqual([
      1,
      'Cannot give token "spat_guest" to organization "acme" as there is none of this name: there is "local"\n',
    ]);
  });

  it('says that there are no certificates to trust', async () => {
    const { code, err } = await command.run(['mock', '--trust', '/dev/null']).ended;
    expect([code, err]).toEqual([
      1,
      'Cannot read certificates from "/dev/null" as it is no PEM file: give --trust the path of one\n',
    ]);
  });

  it.each([
    [['mock', '--port', 'x'], 'Option "--port <number>" argument "x" is invalid. Give a whole number from 0 to 65535'],
    [['mock', '--prot', '1'], 'Unknown option "--prot"\n(Did you mean --port?)'],
    [['mok'], 'Unknown command "mok"\n(Did you mean mock?)'],
    [
      ['mock', '--region', 'mars'],
      'Option "--region <name>" argument "mars" is invalid. Give one of us, eu, au, me, in, sg',
    ],
    [
      ['mock', '--organization', 'a b'],
      'Option "--organization <name=token>" argument "a b" is invalid. ' +
        'Give NAME or NAME=TOKEN, both without spaces, the token in ASCII',
    ],
    [
      ['mock', '--token-without-role', 'spat_guest'],
      'Option "--token-without-role <organization=token>" argument "spat_guest" is invalid. ' +
        'Give ORGANIZATION=TOKEN, both without spaces, the token in ASCII',
    ],
    [
      ['mock', '--profile', 'inactive=often'],
      'Option "--profile <name=value>" argument "inactive=often" is invalid. ' +
        'Cannot set inactive to "often": it is latched or self-healing',
    ],
    [
      ['mock', '--traffic', 'much'],
      expect.stringMatching(/^Option "--traffic <text>" argument "much" is invalid. Cannot read traffic as "much"/),
    ],
    [
      ['mock', '--faults', 'api: 99'],
      expect.stringMatching(/^Option "--faults <text>" argument "api: 99" is invalid. Cannot read .*"99"/),
    ],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { code, out, err } = await command.run(args).ended;
    const [first, ...rest] = err.split('\n');
    expect([code, out, rest]).toEqual([2, '', expect.arrayContaining(['Run it with --help to see what it takes'])]);
    expect([first, ...rest.slice(0, -2)].join('\n')).toEqual(sentence);
  });

  it('says what it takes', async () => {
    const { code, out } = await command.run(['mock', '--help']).ended;
    expect(code).toBe(0);
    expect(out).toContain('--allow-http-receivers');
    expect(out).toContain('  retryOn=5xx or 500 (default: 5xx)\n');
    expect(out).toContain('Exit codes: 0 stopped by SIGINT or SIGTERM, 1 could not start, 2 wrong usage');
  });

  it('begins with a scenario, and says which there are', async () => {
    expect(await command.run(['mock', '--scenario', 'list']).ended).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^ {2}quiet: Six regions.*\n {2}receiver-outage: /),
    });
    const { call } = await start('--scenario', 'receiver-outage');
    expect((await call('GET', '/eu/v3/audit-log-webhook/status')).body).toMatchObject({
      ...{ webhook_enabled: true, webhook_status: 'active', last_response_code: 503 },
    });
    const { code, err } = await command.run(['mock', '--scenario', 'storm']).ended;
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('quiet, receiver-outage, expiring-gap') });
  });
});
