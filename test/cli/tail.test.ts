import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditLog } from '#konnect/contract/audit-log';
import { createMock, type Mock } from '#mock/server';
import { bundleCommand, type Command } from './command';

let command: Command;
let mock: Mock;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  command = await bundleCommand();
  mock = await createMock();
  const caFile = join(command.scratch, 'ca.pem');
  await writeFile(caFile, mock.ca);
  env = {
    KONNECT_TOKEN: mock.organizations[0]?.token,
    KONNECT_AUDIT_SERVER_URL: mock.url,
    KONNECT_AUDIT_CA_CERT_FILE: caFile,
  };
});
afterAll(async () => {
  command.remove();
  await mock.close();
});

describe('konnect-audit tail', () => {
  it('shows what was there and what comes, and nothing of what following leaves behind', async () => {
    await mock.call('POST', '/eu/v2/control-planes', { name: 'before' });
    const args = ['tail', '--region', 'eu', '--since', '1h', '--interval', '1s', '--json', '--type', 'gateway_access'];
    const { child, ended, printed } = command.run(args, env);
    await printed('\n');
    await mock.call('POST', '/eu/v2/control-planes?x=after', { name: 'after' });
    const lines = (await printed('after')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as AuditLog).query)).toEqual(['{}', '{"x":"after"}']);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('shows them to people', async () => {
    const { child, ended, printed } = command.run(['tail', '--region', 'eu', '--since', '1h'], env);
    expect(await printed('\n')).toMatch(/^\S+Z {2}authentication {2}pat success {2}by \S+ {2}from 127\.0\.0\.1\n/);
    child.kill('SIGTERM');
    const { out } = await ended;
    expect(out).not.toContain('list audit-logs');
  });

  it.each([
    [{ KONNECT_TOKEN: '' }, /^Cannot ask Konnect as there is no token: set KONNECT_TOKEN to [^\n]*\n$/],
    [{ KONNECT_TOKEN: 'kpat_stranger' }, /^Cannot read audit events of region "eu"/],
  ])('says why it cannot read when %j', async (changes, sentence) => {
    const { code, err } = await command.run(['tail', '--region', 'eu'], { ...env, ...changes }).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
  });
});
