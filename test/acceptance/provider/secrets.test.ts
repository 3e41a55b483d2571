import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '#mock/faults';
import { createCaller } from '#tools/demo/call-konnect';
import { unzip } from './unzip';
import { useScene } from './scene';

const token = 'kpat_CANARY-token-4711';
const writeOnly = 'Splunk CANARY-write-only-4712';
const kept = 'Splunk CANARY-kept-4713';
const secret = /CANARY-(token|write-only|kept)-\d+/;

const scene = useScene({ others: [{ name: 'canary', token, homeRegion: 'eu' }] });

/** Everything there is to see of a run is seen at its loudest. */
const env = { KONNECT_TOKEN: token, TF_VAR_write_only: writeOnly, TF_VAR_kept: kept, TF_LOG: 'TRACE' };

/** A destination whose authorization is a variable, and a webhook that uses it. */
function configuration(variable: string, authorization: string): string {
  return `
variable ${variable}

resource "konnectaudit_destination" "siem" {
  name     = "siem"
  endpoint = "https://collector.example.com/audit"
  ${authorization}
}

resource "konnectaudit_webhook" "eu" {
  audit_log_destination_id = konnectaudit_destination.siem.id
}
`;
}

const withWriteOnly = configuration(
  '"write_only" {\n  ephemeral = true\n}',
  'authorization_wo = var.write_only\n  authorization_wo_version = "1"',
);
const withKept = configuration('"kept" {\n  sensitive = true\n}', 'authorization = var.kept');

it('shows no secret in a plan, a state, a log or an event', async () => {
  const { terraform, konnect } = scene();
  await terraform.write({ 'main.tf': withWriteOnly });
  const planned = await terraform.run(['plan', '-out=plan.tfplan', '-no-color'], env);
  const shown = await terraform.run(['show', '-json', 'plan.tfplan'], env);
  const planFile = unzip(await readFile(join(terraform.folder, 'plan.tfplan')));
  const applied = await terraform.run(['apply', '-no-color', 'plan.tfplan'], env);
  const refreshed = await terraform.run(['plan', '-no-color'], env);
  const state = await terraform.read('terraform.tfstate');

  for (const { exitCode, output } of [planned, shown, applied, refreshed]) {
    expect(exitCode).toBe(0);
    expect(output).not.toMatch(secret);
  }
  expect(applied.output).toContain('[TRACE]');
  expect([...planFile.keys()]).toContain('tfplan');
  for (const text of planFile.values()) expect(text).not.toMatch(secret);
  expect(state).toContain('"authorization_wo_version": "1"');
  expect(state).not.toMatch(secret);

  const events = konnect.ledger.entries();
  expect(events.length).toBeGreaterThan(0);
  expect(JSON.stringify(events)).not.toMatch(secret);
  const [destination] = konnect.world.callers.get(token)?.organization.destinations.values() ?? [];
  expect(destination).toMatchObject({ authorization: writeOnly });
});

it('keeps an authorization that is not write-only in the state, and shows it nowhere else', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': withKept });
  const applied = await terraform.run(['apply', '-auto-approve', '-no-color'], env);
  const shown = await terraform.run(['show', '-no-color'], env);
  for (const { exitCode, output } of [applied, shown]) {
    expect(exitCode).toBe(0);
    expect(output).not.toMatch(secret);
  }
  expect(shown.output).toContain('authorization         = (sensitive value)');
  expect(await terraform.read('terraform.tfstate')).toContain(kept);
});

it.each([
  ['refuses the token', { KONNECT_TOKEN: `${token}-unknown` }, undefined],
  [
    'repeats the secrets in a refusal',
    {},
    problem(400, {
      detail: `No ${writeOnly} of ${token}`,
      invalid_parameters: [{ field: 'authorization', reason: `${writeOnly} is bad` }],
    }),
  ],
  [
    'answers with the secrets in something that is not JSON',
    {},
    echo(`<p>${writeOnly} ${encodeURIComponent(writeOnly)} ${token}</p>`),
  ],
] as const)('shows no secret when Konnect %s', async (_, more, effect) => {
  const { terraform, konnect } = scene();
  await terraform.write({ 'main.tf': withWriteOnly });
  if (effect) konnect.faults.add({ method: 'POST', times: Infinity, effect });
  const { exitCode, output } = await terraform.run(['apply', '-auto-approve', '-no-color'], { ...env, ...more });
  expect(exitCode).toBe(1);
  expect(output).toContain('Error: ');
  expect(output).not.toMatch(secret);
});

it('shows no secret of a webhook with an endpoint of its own, not even what the endpoint carries', async () => {
  const { terraform, konnect } = scene();
  const endpoint = 'https://me:CANARY-token-1@collector.example.com/CANARY-token-2?code=CANARY-token-3';
  const main = `
variable "write_only" {
  ephemeral = true
}
variable "endpoint" {
  sensitive = true
}
resource "konnectaudit_webhook" "eu" {
  endpoint                    = var.endpoint
  authorization_wo            = var.write_only
  detect_authorization_change = true
}
`;
  await terraform.write({ 'main.tf': main });
  const own = { ...env, TF_VAR_endpoint: endpoint };
  const applied = await terraform.run(['apply', '-auto-approve', '-no-color'], own);
  const shown = await terraform.run(['show', '-no-color'], own);
  const next = `${writeOnly}5`;
  const detail = `${endpoint} and ${next}`;
  konnect.faults.add({ method: 'PATCH', times: Infinity, effect: problem(400, { detail }) });
  const refused = await terraform.run(['apply', '-auto-approve', '-no-color'], {
    ...own,
    TF_VAR_write_only: next,
  });
  expect([applied.exitCode, shown.exitCode, refused.exitCode]).toEqual([0, 0, 1]);
  for (const { output } of [applied, shown, refused]) expect(output).not.toMatch(secret);
  expect(await terraform.read('terraform.tfstate')).not.toContain(writeOnly);
});

it("shows nothing of what the endpoint of somebody else's webhook carries", async () => {
  const { terraform, konnect } = scene();
  const caller = createCaller(konnect, token);
  const theirs = { endpoint: 'https://theirs.example.com/CANARY-token-1', authorization: 'x', enabled: true };
  await caller.call('PATCH', '/eu/v2/audit-log-webhook', theirs);
  await caller.close();
  await terraform.write({ 'main.tf': withWriteOnly });
  const planned = await terraform.run(['plan', '-no-color'], env);
  expect(planned.output).toContain('already delivers to endpoint');
  expect(planned.output).not.toMatch(secret);
});

it('shows no secret when the provider crashes', async () => {
  const { terraform, konnect } = scene();
  await terraform.write({
    'main.tf': withWriteOnly,
    'crash.cjs': "setTimeout(() => { throw new Error('crashed for a test'); }, 1500);",
  });
  konnect.faults.add({ method: 'POST', delayMs: 60_000, times: Infinity });
  const crash = { NODE_OPTIONS: '--require=./crash.cjs' };
  const { exitCode, output } = await terraform.run(['apply', '-auto-approve', '-no-color'], { ...env, ...crash });
  expect(exitCode).toBe(1);
  expect(output).toContain('crashed for a test');
  expect(output).not.toMatch(secret);
});

function echo(body: string) {
  return { kind: 'answer', answer: { status: 400, headers: { 'content-type': 'text/html' }, body } } as const;
}
