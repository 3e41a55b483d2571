import type { RunningProcess } from '#terraform/testing/start-process';
import { useScene } from './scene';
import { waitUntil } from '#test/support/wait-until';

const scene = useScene();

const destination = `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}
`;
const webhook = `
resource "konnectaudit_webhook" "eu" {
  audit_log_destination_id = konnectaudit_destination.siem.id
}
`;

/** Starts a command, and waits until the first call that meets the fault has reached Konnect, where it stays. */
async function startAndHold(command: readonly string[], fault: { readonly method: string }): Promise<RunningProcess> {
  const { terraform, konnect } = scene();
  konnect.clock.freeze();
  const others = konnect.clock.pending;
  konnect.faults.add({ ...fault, delayMs: 1000, times: Infinity });
  const running = terraform.start([...command, '-no-color', '-input=false']);
  await waitUntil(() => konnect.clock.pending > others);
  return running;
}

/** Presses Ctrl-C, and waits until Terraform has passed it on. */
async function interrupt(running: RunningProcess): Promise<void> {
  running.signal('SIGINT');
  await running.waitForOutput(/Interrupt received/);
}

/** Whether anything of the job still runs: Terraform, or a provider that it started. */
function isAlive({ pid = 0 }: RunningProcess): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

async function addressesInState(): Promise<readonly string[]> {
  const { values } = await scene().terraform.showState();
  return (values?.root_module?.resources ?? []).map(({ address }) => address);
}

it('A11: waits on Ctrl-C for the answer to what it creates, keeps it, and begins nothing else', async () => {
  const { terraform, konnect, organization } = scene();
  await terraform.write({ 'main.tf': destination + webhook });
  const apply = await startAndHold(['apply', '-auto-approve'], { method: 'POST' });
  await interrupt(apply);
  await konnect.clock.advance(1000);
  expect(await apply.ended).toMatchObject({ exitCode: 1 });
  expect(isAlive(apply)).toBe(false);

  expect(organization.destinations.size).toBe(1);
  expect(organization.webhooks.get('eu')?.destinationId).toBeUndefined();
  expect(await addressesInState()).toEqual(['konnectaudit_destination.siem']);

  konnect.faults.clear();
  konnect.clock.thaw();
  await terraform.apply();
  await terraform.expectEmptyPlan();
  expect(organization.destinations.size).toBe(1);
});

it('keeps a webhook in the state that Konnect may have bound when Ctrl-C cut the call off', async () => {
  const { terraform, konnect, organization } = scene();
  await terraform.write({ 'main.tf': destination + webhook });
  const apply = await startAndHold(['apply', '-auto-approve'], { method: 'PATCH' });
  await interrupt(apply);
  expect(await apply.ended).toMatchObject({ exitCode: 1 });
  expect(isAlive(apply)).toBe(false);
  await konnect.clock.advance(1000);
  expect(await addressesInState()).toEqual(['konnectaudit_destination.siem', 'konnectaudit_webhook.eu']);

  konnect.faults.clear();
  konnect.clock.thaw();
  await terraform.apply();
  await terraform.expectEmptyPlan();
  await terraform.destroy();
  expect(organization.destinations.size).toBe(0);
});

it('ends at once on Ctrl-C while it looks things up', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': destination });
  await terraform.apply();
  const plan = await startAndHold(['plan'], { method: 'GET' });
  await interrupt(plan);
  const { exitCode, output } = await plan.ended;
  expect(exitCode).toBe(1);
  expect(output).toContain('Error: Interrupted');
  expect(isAlive(plan)).toBe(false);
  expect(await addressesInState()).toEqual(['konnectaudit_destination.siem']);
});

it('A12: leaves no provider behind when Terraform is killed', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': destination });
  const apply = await startAndHold(['apply', '-auto-approve'], { method: 'POST' });
  process.kill(apply.pid ?? 0, 'SIGKILL');
  await apply.ended;
  await waitUntil(() => !isAlive(apply));
  expect(isAlive(apply)).toBe(false);
});
