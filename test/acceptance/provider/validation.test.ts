import { diagnosticsOf, type Diagnostic } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();

/** What a plan of this configuration says, and that it says it before anything is asked of Konnect. */
async function complaints(main: string, env = {}): Promise<readonly Diagnostic[]> {
  const { terraform, konnect } = scene();
  await terraform.write({ 'main.tf': main });
  const before = konnect.ledger.summary().generated;
  const diagnostics = await diagnosticsOf(terraform, 'plan', env);
  expect(konnect.ledger.summary().generated).toBe(before);
  return diagnostics;
}

function destination(attributes: Readonly<Record<string, string>>): string {
  const all = { name: '"siem"', endpoint: '"https://collector.example.com"', ...attributes };
  const lines = Object.entries(all).map(([name, value]) => `  ${name} = ${value}`);
  return ['resource "konnectaudit_destination" "siem" {', ...lines, '}', ''].join('\n');
}

const writeOnly = { authorization_wo: '"Splunk x"', authorization_wo_version: '"1"' };
const webhook = (attributes: string): string =>
  `resource "konnectaudit_webhook" "this" {
    audit_log_destination_id = "0d2f5a4e-0000-4000-8000-000000000001"
    ${attributes}
  }`;

it.each<[string, string, Diagnostic]>([
  [
    'a required value that is null in the end',
    destination({ ...writeOnly, name: 'var.missing' }) +
      'variable "missing" {\n  type    = string\n  default = null\n}\n',
    {
      severity: 'error',
      summary: 'Missing name',
      detail: 'The value is required and is null: give it one, or make sure that the expression it comes from has one',
      code: 'name = var.missing',
    },
  ],
  [
    'an endpoint without TLS',
    destination({ ...writeOnly, endpoint: '"http://collector.example.com"' }),
    {
      severity: 'error',
      summary: 'Invalid endpoint',
      detail:
        '"http://collector.example.com" is no https URL, and Konnect delivers over https only: write it like "https://collector.example.com/audit"',
      code: 'endpoint = "http://collector.example.com"',
    },
  ],
  [
    'a record format that Konnect does not write',
    destination({ ...writeOnly, log_format: '"xml"' }),
    {
      severity: 'error',
      summary: 'Invalid log_format',
      detail: '"xml" is none of "cef", "json", "cps": use one of them',
      code: 'log_format = "xml"',
    },
  ],
  [
    'a destination that is none',
    `resource "konnectaudit_webhook" "this" {
      audit_log_destination_id = "splunk"
    }`,
    {
      severity: 'error',
      summary: 'Invalid audit_log_destination_id',
      detail: '"splunk" is no id of a destination: use the id of a konnectaudit_destination, which is a UUID',
      code: 'audit_log_destination_id = "splunk"',
    },
  ],
  [
    'a blank name',
    destination({ ...writeOnly, name: '" "' }),
    {
      severity: 'error',
      summary: 'Invalid name',
      detail: 'The value is blank: give it at least one character',
      code: 'name = " "',
    },
  ],
  [
    'neither authorization',
    destination({}),
    {
      severity: 'error',
      summary: 'Missing authorization',
      detail:
        'Konnect makes no destination without one: set authorization_wo and authorization_wo_version, or authorization before Terraform 1.11',
      code: 'resource "konnectaudit_destination" "siem" {',
    },
  ],
  [
    'both authorizations',
    destination({ ...writeOnly, authorization: '"Splunk x"' }),
    {
      severity: 'error',
      summary: 'Two authorizations',
      detail:
        'Both authorization and authorization_wo are set: keep authorization_wo, which is not stored, and remove authorization',
      code: 'authorization = "Splunk x"',
    },
  ],
  [
    'a write-only authorization without a version',
    destination({ authorization_wo: '"Splunk x"' }),
    {
      severity: 'error',
      summary: 'Missing authorization_wo_version',
      detail:
        'Nobody can see a write-only value change: set authorization_wo_version, and change it whenever authorization_wo changes, or set detect_authorization_change to true',
      code: 'resource "konnectaudit_destination" "siem" {',
    },
  ],
  [
    'an authorization with a line break',
    destination({ ...writeOnly, authorization_wo: '"Splunk x\\n"' }),
    {
      severity: 'error',
      summary: 'Invalid authorization_wo',
      detail:
        'The value has a line break in it, or another character that an HTTP header cannot carry: use trimspace() on what comes from a file',
      code: 'authorization_wo = "Splunk x\\n"',
    },
  ],
  [
    'a region that Konnect does not have',
    webhook('region = "xx"'),
    {
      severity: 'error',
      summary: 'Invalid region',
      detail: '"xx" is none of us, eu, au, me, in, sg: use one of them',
      code: 'region = "xx"',
    },
  ],
  [
    'a choice that on_inactive does not have',
    webhook('on_inactive = "restart"'),
    {
      severity: 'error',
      summary: 'Invalid on_inactive',
      detail: '"restart" is none of "warn", "resume", "error", "ignore": use one of them',
      code: 'on_inactive = "restart"',
    },
  ],
  [
    'a server that is told the token in clear text',
    `provider "konnectaudit" {
      server_url = "http://{region}.example.com"
    }
    ${webhook('')}`,
    {
      severity: 'error',
      summary: 'Invalid server_url',
      detail:
        '"http://{region}.example.com" is no https URL with a {region} in it: write it like "https://{region}.api.konghq.com"',
      code: 'server_url = "http://{region}.example.com"',
    },
  ],
  [
    'a timeout of no time',
    `provider "konnectaudit" {
      request_timeout = 0
    }
    ${webhook('')}`,
    {
      severity: 'error',
      summary: 'Invalid request_timeout',
      detail: '0 is no number of seconds above 0 and up to 3600: use 30, say',
      code: 'request_timeout = 0',
    },
  ],
  [
    'a token that is known only after apply',
    `resource "terraform_data" "token" {
      input = "kpat_late"
    }
    provider "konnectaudit" {
      token = terraform_data.token.output
    }
    ${webhook('')}`,
    {
      severity: 'error',
      summary: 'Cannot use provider setting token',
      detail:
        'Its value is known only after apply: give token a value that is known while planning, or leave it out and set KONNECT_TOKEN',
      code: 'token = terraform_data.token.output',
    },
  ],
])('refuses %s while planning', async (_, main, diagnostic) => {
  expect(await complaints(main)).toEqual([diagnostic]);
});

it('refuses a webhook of no region while planning', async () => {
  expect(await complaints(webhook(''), { KONNECT_REGION: '' })).toEqual([
    {
      severity: 'error',
      summary: 'Cannot tell the region',
      detail:
        'Neither the resource nor the provider names one: set region here, or region in the provider block, or KONNECT_REGION',
      code: 'resource "konnectaudit_webhook" "this" {',
    },
  ]);
});

it('refuses to work without a token, and says where it looked', async () => {
  // Without a provider block Terraform adds that it wants one.
  expect(await complaints(webhook(''), { KONNECT_TOKEN: '' })).toContainEqual({
    severity: 'error',
    summary: 'Cannot use provider setting token',
    detail: 'There is none: set KONNECT_TOKEN in the environment, or token in the provider block',
  });
});

it('says everything that is wrong at once', async () => {
  const main = destination({ ...writeOnly, endpoint: '"ftp://x"', log_format: '"xml"' }) + webhook('region = "xx"');
  const summaries = (await complaints(main)).map(({ summary }) => summary);
  expect(summaries.sort()).toEqual(['Invalid endpoint', 'Invalid log_format', 'Invalid region']);
});

it('takes no offence at what is not known yet', async () => {
  const { terraform } = scene();
  const late = `resource "terraform_data" "late" {
    input = "x"
  }
  `;
  const unknowns = {
    endpoint: '"https://${terraform_data.late.output}"',
    authorization: 'terraform_data.late.output == "x" ? "Splunk x" : null',
    authorization_wo: 'null',
    log_format: 'terraform_data.late.output',
  };
  await terraform.write({ 'main.tf': late + destination(unknowns) + webhook('region = terraform_data.late.output') });
  expect((await terraform.plan()).text).toContain('Plan: 3 to add');
});
