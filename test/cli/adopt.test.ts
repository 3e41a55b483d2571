import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMock, type Mock } from '#mock/server';
import type { Organization } from '#mock/world';
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
  const siem = { name: 'siem', endpoint: 'https://collector.example.com/audit', authorization: 'Splunk secret' };
  await mock.call('POST', '/global/v3/audit-log-destinations', siem);
  const [{ destinations }] = [...mock.world.organizations.values()] as [Organization];
  const [id] = destinations.keys();
  for (const region of ['eu', 'us'] as const) {
    await mock.call('PATCH', `/${region}/v3/audit-log-webhook`, { audit_log_destination_id: id, enabled: true });
  }
});
afterAll(async () => {
  command.remove();
  await mock.close();
});

async function adopt(args: readonly string[], changes: NodeJS.ProcessEnv = {}) {
  return command.run(['adopt', ...args], { ...env, ...changes }).ended;
}

describe('konnect-audit adopt', () => {
  it('writes HCL of all regions, and of the organization when it is the one that was meant', async () => {
    const { id = '' } = mock.organizations[0] ?? {};
    const { code, out, err } = await adopt(['--org', id]);
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/^resource .*/gm)).toEqual([
      'resource "konnectaudit_destination" "siem" {',
      'resource "konnectaudit_webhook" "us" {',
      'resource "konnectaudit_webhook" "eu" {',
    ]);
    expect(out).not.toContain('secret');
  });

  it('says which regions refuse the token, unless they are asked for: then it fails', async () => {
    mock.faults.add({
      host: 'sg',
      times: Infinity,
      effect: { kind: 'answer', answer: { status: 403, headers: {}, body: '' } },
    });
    const all = await adopt([]);
    const one = await adopt(['--regions', 'sg']);
    mock.faults.clear();
    expect(all).toEqual({
      code: 0,
      out: expect.stringContaining('"eu" {'),
      err: expect.stringContaining('Nothing of sg'),
    });
    expect(one).toEqual({ code: 1, out: '', err: expect.stringContaining('Cannot read webhook of region "sg"') });
  });

  it('looks into the regions that it is given, and no other', async () => {
    const { out } = await adopt(['--regions', 'eu,au']);
    expect(out.match(/^resource "konnectaudit_webhook".*/gm)).toEqual(['resource "konnectaudit_webhook" "eu" {']);
  });

  it.each(['cdktf', 'cdktn'])('writes a program for %s', async (library) => {
    const { code, out } = await adopt(['--as', library]);
    expect(code).toBe(0);
    expect(out).toContain(`import { App, TerraformStack } from '${library}';\n`);
    expect(out.match(/^ *new Webhook\(.*/gm)).toHaveLength(2);
  });

  it('writes nothing of another organization than the one that was meant', async () => {
    expect(await adopt(['--org', 'other'])).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^Cannot adopt organization "other" as the token belongs to /),
    });
  });

  it.each([
    [1, [], { KONNECT_TOKEN: '' }, /^Cannot ask Konnect as there is no token: set KONNECT_TOKEN/],
    [1, [], { KONNECT_TOKEN: 'kpat_stranger' }, /^Cannot read organization/],
    [2, ['--regions', 'eu,mars'], {}, /mars/],
    [2, ['--as', 'yaml'], {}, /Allowed choices are hcl, cdktf, cdktn/],
  ])('ends with %d after %j, as %j, and says why', async (code, args, changes, sentence) => {
    expect(await adopt(args, changes)).toEqual({ code, out: '', err: expect.stringMatching(sentence) });
  });
});
