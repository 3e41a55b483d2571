import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#tools/root';
import { useScene } from './scene';

const staging = { name: 'staging', token: 'kpat_staging' };
const scene = useScene({ others: [staging] });

/** The HCL of a guide, as somebody copies it. */
async function configurationOf(guide: string): Promise<string> {
  const text = await readFile(join(root, 'docs/guides', `${guide}.md`), 'utf8');
  return [...text.matchAll(/^```terraform\n(.*?)^```$/gms)].map(([, block = '']) => block).join('\n');
}

/** Where it says when, two hours of today stand in place of those of the guide, which Konnect keeps no events of. */
function atRecentTimes(configuration: string): string {
  const ago = (hours: number): string => new Date(scene().konnect.clock.now() - hours * 3_600_000).toISOString();
  return configuration.replace('2026-01-02T03:00:00Z', ago(2)).replace('2026-01-02T05:00:00Z', ago(0));
}

const authorization = { TF_VAR_siem_authorization: 'Splunk token' };

it.each([
  ['datadog', { TF_VAR_datadog_api_key: 'key' }],
  ['elastic', { TF_VAR_filebeat_authorization: 'Bearer token' }],
  ['opentofu', {}],
  ['rotate-a-token', authorization],
  ['several-organizations', authorization],
  ['splunk', { TF_VAR_splunk_token: 'token' }],
  ['sumo-logic', { TF_VAR_sumo_url: 'https://collectors.sumologic.com/receiver/v1/http/token' }],
])('what the guide "%s" says can be applied, and is in force then', async (guide, variables) => {
  const { terraform, konnect } = scene();
  konnect.clock.freeze(); // nothing is delivered to collectors that are not there
  const token = konnect.organizations[0]?.token;
  const TF_VAR_konnect_tokens = JSON.stringify({ production: token, staging: staging.token });
  const env = { ...variables, TF_VAR_konnect_tokens };
  // A guide with settings of its own is read without ours.
  const configuration = (await configurationOf(guide)).replace(/^terraform \{\n.*?^\}\n/ms, '');
  await terraform.write({ 'main.tf': configuration });
  await terraform.applyAndSettle({ env });
  expect(await terraform.read('terraform.tfstate')).toContain('"type": "konnectaudit_');
});

it('what the guide "recover-a-gap" says delivers a window once more', async () => {
  const { terraform, konnect, call } = scene();
  const receiver = await konnect.openReceiver();
  const siem = { name: 'siem', endpoint: receiver.url, authorization: 'Splunk token', log_format: 'json' };
  await call('POST', '/global/v3/audit-log-destinations', siem);
  await terraform.write({ 'main.tf': atRecentTimes(await configurationOf('recover-a-gap')) });
  await terraform.applyAndSettle();
  expect(await terraform.attributesOf('konnectaudit_replay_job.outage')).toMatchObject({ status: 'completed' });
  await receiver.close();
});
