import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuthority, type ServerCertificate } from '#mock/certificate';
import { listen } from '#mock/listen';
import { createReceiver } from '#mock/receiver';
import { bundleCommand, type Command } from './command';

let command: Command;
let certificate: ServerCertificate;
let trust: string;

beforeAll(async () => {
  command = await bundleCommand();
  const authority = await createAuthority();
  certificate = await authority.issue();
  trust = join(command.scratch, 'ca.pem');
  await writeFile(trust, authority.certificate);
});
afterAll(() => command.remove());

const authorized = { KONNECT_AUDIT_AUTHORIZATION: 'Splunk key' };

async function probe(url: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = authorized) {
  const { code, out, err } = await command.run(['probe', url, '--json', '--trust', trust, ...args], env).ended;
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, err, checks: lines.slice(0, -1), sum: lines.at(-1) };
}

describe('konnect-audit probe', () => {
  it('finds nothing to say of a receiver that takes every format and encoding, and nothing else', async () => {
    const receiver = await createReceiver({ certificate, authorization: 'Splunk key' });
    const { code, checks, sum } = await probe(receiver.url);
    expect(checks.map(({ verdict }) => verdict)).toEqual(Array(9).fill('good'));
    expect(sum).toMatchObject({ kind: 'sum', good: 9, bad: 0, doubtful: 0, taken: 118 });
    expect(receiver.records.map(({ fields }) => fields['user_agent'])).toEqual(Array(118).fill(sum?.['mark']));
    expect(code).toBe(0);
    await receiver.close();
  });

  it('finds out a receiver that does not know the encoding, and says what that means', async () => {
    const fussy = await listen(
      ({ headers }, response) => void response.writeHead(headers['content-encoding'] === 'gzip' ? 200 : 415).end(),
      { certificate },
    );
    const { code, checks } = await probe(fussy.origin, ['--format', 'cef'], {});
    expect(checks.map(({ verdict }) => verdict)).toEqual(['good', 'bad', 'good', 'doubtful']);
    expect(checks[1]).toMatchObject({
      check: { wire: { contentEncoding: 'application/gzip' } },
      because: '415 Unsupported Media Type: not tried again, the webhook is inactive at once',
    });
    expect(code).toBe(3);
    await fussy.close();
  });

  it('says to people how each check came out', async () => {
    const anything = await listen((_, response) => void response.end(), { certificate });
    const { out } = await command.run(['probe', anything.origin, '--trust', trust], authorized).ended;
    expect(out).toMatch(
      /^ok {4}3 cef records, Content-Encoding gzip, Content-Type text\/plain \(\d+ ms\)\n {6}200 OK\n/,
    );
    expect(out).toContain('WARN  Bytes that are no records');
    expect(out).toContain('WARN  Another Authorization');
    expect(out).toMatch(
      /\n7 good, 0 bad, 2 doubtful; the slowest answer took \d+ ms\nKonnect gives up after five attempts, here within 1\d\.\d s: .*\n.* look for 118 records of user agent /,
    );
    await anything.close();
  });

  it('says that nothing is delivered to a certificate that does not verify', async () => {
    const receiver = await createReceiver({ certificate });
    const { code, out } = await command.run(['probe', receiver.url, '--format', 'json']).ended;
    expect(out).toMatch(/FAIL .*\n {6}unable to verify.*: not tried again, the webhook is inactive at once\n/);
    expect([code, receiver.posts]).toEqual([3, []]);
    await receiver.close();
  });

  it('refuses what is no URL', async () => {
    const { code, err } = await command.run(['probe', 'siem']).ended;
    expect([code, err]).toEqual([2, expect.stringContaining('Give a URL that starts with https://')]);
  });
});
