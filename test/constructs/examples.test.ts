import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'constructs-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function readStack(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, 'stacks', name, 'cdk.tf.json'), 'utf8'));
}

async function synthesizeExample(name: string): Promise<unknown> {
  const program = ['--conditions=konnect-audit-source', '--import', 'tsx', `examples/constructs/${name}.ts`];
  await run(process.execPath, program, { cwd: root, env: { ...process.env, CDKTF_OUTDIR: folder } });
  return readStack(name);
}

const siem = {
  endpoint: '${var.endpoint}',
  authorization_wo: '${var.authorization}',
  authorization_wo_version: '1',
};

it('the example for one region needs no setting in the program, and no secret', async () => {
  expect(await synthesizeExample('one-region')).toMatchObject({
    provider: { konnectaudit: [{}] },
    resource: {
      konnectaudit_destination: { siem },
      konnectaudit_webhook: { eu: { region: 'eu', on_inactive: 'resume' } },
    },
    variable: { endpoint: { type: 'string' }, authorization: { type: 'string', sensitive: true } },
    output: { webhook_id: { value: '${konnectaudit_webhook.eu.id}' }, delivery_status: expect.anything() },
  });
}, 30_000);

it('the example with a trigger runs its command when the logs go elsewhere', async () => {
  expect(await synthesizeExample('null-trigger')).toMatchObject({
    resource: {
      konnectaudit_destination: { siem },
      null_resource: {
        runbook: {
          triggers: { destination: '${konnectaudit_destination.siem.id}', endpoint: '${var.endpoint}' },
          provisioner: [{ 'local-exec': { environment: { ENDPOINT: '${var.endpoint}' } } }],
        },
      },
    },
  });
}, 30_000);

it('the command line of CDKTF synthesizes what cdktf.json names', async () => {
  const program = ['node_modules/cdktf-cli/bundle/bin/cdktf', 'synth', '--output', folder];
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', CDKTF_HOME: join(folder, 'home') };
  await run(process.execPath, program, { cwd: root, env });
  expect(await readStack('one-region')).toMatchObject({ resource: { konnectaudit_destination: { siem } } });
}, 60_000);
