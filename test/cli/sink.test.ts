import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMock, type Mock } from '#mock/server';
import { waitUntil } from '#test/support/wait-until';
import { bundleCommand, type Command } from './command';

let command: Command;
let mock: Mock;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  command = await bundleCommand();
  mock = await createMock({ profile: { batch: { maxEvents: 1, maxBytes: 65_536, maxAgeMs: 1000 } } });
  const caFile = join(command.scratch, 'ca.pem');
  await writeFile(caFile, mock.ca);
  env = {
    KONNECT_TOKEN: mock.organizations[0]?.token,
    KONNECT_AUDIT_SERVER_URL: mock.url,
    KONNECT_AUDIT_CA_CERT_FILE: caFile,
    KONNECT_AUDIT_AUTHORIZATION: 'Splunk key',
  };
});
afterAll(async () => {
  command.remove();
  await mock.close();
});

const act = (path = '') => mock.call('POST', `/eu/v2/control-planes${path}`, { name: 'any' });

const arrived = () => waitUntil(() => mock.ledger.summary({ region: 'eu' }).inFlight === 0);

/** Starts a sink that the local Konnect delivers to. */
async function start(...args: readonly string[]) {
  const jwks = mock.url.replace('{region}', 'eu/v2/audit-log-webhook/jwks.json');
  const running = command.run(['sink', '--json', '--jwks', jwks, ...args], env);
  const listening = JSON.parse(await running.printed('\n')) as { readonly url: string; readonly caFile: string };
  const destination = {
    ...{ name: listening.url, endpoint: listening.url, authorization: 'Splunk key', skip_ssl_verification: true },
  };
  const { body } = await mock.call('POST', '/global/v3/audit-log-destinations', destination);
  await mock.call('PATCH', '/eu/v3/audit-log-webhook', {
    audit_log_destination_id: (body as { id: string }).id,
    enabled: true,
  });
  return { ...running, ...listening };
}

describe('konnect-audit sink', () => {
  it('takes and verifies what the local Konnect delivers, and misses nothing', async () => {
    const { child, ended, caFile } = await start('--compare', 'eu', '--settle', '0s');
    await act();
    await arrived();
    child.kill('SIGTERM');
    const { code, out, err } = await ended;
    expect(JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')).toEqual({
      ...{ kind: 'sum', received: 6, duplicates: 0, verified: 6, unverified: 0, refused: 0, compared: 6, missing: [] },
    });
    expect([code, err, existsSync(caFile)]).toEqual([0, '', false]);
  });

  it('says which events are missing', async () => {
    const { child, ended } = await start('--compare', 'eu', '--settle', '0s');
    await mock.call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
    await act('?while=disabled');
    await arrived();
    child.kill('SIGTERM');
    const { code, out } = await ended;
    const sum = JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as { missing: readonly { query?: string }[] };
    expect(sum.missing.map(({ query }) => query)).toContain('{"while":"disabled"}');
    expect(code).toBe(3);
  });

  it('goes by the clock of the local Konnect, which was moved, and leaves out what was before', async () => {
    await mock.clock.advance(3 * 86_400_000);
    await act('?before=the-sink');
    const { child, ended } = await start('--compare', 'eu', '--settle', '0s');
    await act();
    await mock.clock.advance(86_400_000);
    await mock.call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
    await act('?while=disabled');
    await arrived();
    child.kill('SIGTERM');
    const { out } = await ended;
    const sum = JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as {
      readonly compared: number;
      readonly received: number;
      readonly missing: readonly { readonly query?: string }[];
    };
    const queries = sum.missing.map(({ query }) => query);
    expect([sum.compared - sum.received, sum.missing.length]).toEqual([6, 6]);
    expect(queries).toContain('{"while":"disabled"}');
    expect(queries).not.toContain('{"before":"the-sink"}');
  });

  it('says to people what came', async () => {
    const { child, ended, printed } = command.run(['sink'], {});
    expect(await printed('Ctrl-C\n')).toMatch(
      /^The sink listens on https:\/\/127\.0\.0\.1:\d+\/\n.*mock --trust \S+\.pem\n/,
    );
    child.kill('SIGINT');
    expect(await ended).toMatchObject({
      code: 0,
      out: expect.stringContaining('\n0 records received, 0 duplicates, no signature checked, 0 requests refused\n'),
    });
  });

  it.each([
    [['--jwks', '/nowhere.json'], 'Cannot read keys from "/nowhere.json": ENOENT'],
    [['--cert', 'a.pem'], 'Cannot serve with half a certificate: give both --cert and --key, or neither'],
    [['--host', '192.0.2.1'], 'Cannot listen as this machine does not have the address'],
  ])('says why it cannot run with %j', async (args, sentence) => {
    const { code, err } = await command.run(['sink', ...args]).ended;
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  });
});
