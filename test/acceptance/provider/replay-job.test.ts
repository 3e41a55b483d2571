import type { Receiver } from '#mock/receiver';
import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();
let receiver: Receiver;

beforeEach(async () => {
  const { konnect, call } = scene();
  receiver = await konnect.openReceiver();
  const body = { name: 'siem', endpoint: receiver.url, authorization: 'x', log_format: 'json' };
  const made = await call('POST', '/global/v3/audit-log-destinations', body);
  const { id } = made.body as { readonly id: string };
  await call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
});
afterEach(() => receiver.close());

/** A time of this moment and so many minutes, by the clock of the local Konnect. */
function moment(minutes: number): string {
  return new Date(scene().konnect.clock.now() + minutes * 60_000).toISOString().replace(/\.\d+Z/, 'Z');
}

/** The last hour once more; `more` comes on top or instead. */
function replay(more: Readonly<Record<string, string>> = {}): string {
  const attributes = { start_at: `"${moment(-60)}"`, end_at: `"${moment(0)}"`, ...more };
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name} = ${value}`);
  return ['resource "konnectaudit_replay_job" "gap" {', ...lines, '}', ''].join('\n');
}

it('replays a window, waits for its end, and has nothing to do after a later job', async () => {
  const { terraform, call, organization } = scene();
  const window = { start_at: `"${moment(-60)}"`, end_at: `"${moment(0)}"` };
  await terraform.write({ 'main.tf': replay(window) });
  await terraform.applyAndSettle();
  const [start_at, end_at] = Object.values(window).map((text) => JSON.parse(text) as string);
  expect(await terraform.attributesOf('konnectaudit_replay_job.gap')).toMatchObject({
    id: `eu/${start_at}/${end_at}`,
    org_id: organization.id,
    region: 'eu',
    status: 'completed',
    wait_for_completion: true,
  });
  await call('PUT', '/eu/v3/audit-log-replay-job', { start_at: moment(-5), end_at: moment(0) });
  await terraform.expectEmptyPlan();

  await terraform.write({ 'main.tf': replay({ ...window, wait_for_completion: 'false' }) });
  expect((await terraform.plan()).text).toContain('0 to add, 1 to change, 0 to destroy');
  await terraform.write({ 'main.tf': replay({ ...window, triggers: '{ again = "1" }' }) });
  expect((await terraform.plan()).text).toContain('1 to add, 0 to change, 1 to destroy');
});

it('does not wait when told not to, and says on destroy that the job is only forgotten', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': replay({ wait_for_completion: 'false' }) });
  await terraform.apply();
  expect(await terraform.attributesOf('konnectaudit_replay_job.gap')).toMatchObject({ status: 'accepted' });
  const { output } = await terraform.destroy();
  expect(output).toContain('Replay is only forgotten');
});

it('waits for a job that is under way, and says which one it is when that takes too long', async () => {
  const { terraform, konnect } = scene();
  const busy = { status: 409, headers: {}, body: '{"title":"Resource Conflict"}' };
  konnect.faults.add({ method: 'PUT', effect: { kind: 'answer', answer: busy } });
  await terraform.write({ 'main.tf': replay() });
  await terraform.apply();

  konnect.faults.add({ method: 'PUT', times: Infinity, effect: { kind: 'answer', answer: busy } });
  await terraform.write({ 'main.tf': replay({ triggers: '{ again = "1" }', timeouts: '{ create = "2s" }' }) });
  expect(await diagnosticsOf(terraform, 'apply')).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      summary: 'Another replay is under way',
      detail: expect.stringMatching(/^Konnect runs one replay at a time in region "eu", and that of .* is still/),
    }),
  );
});

it('says that a job goes on when it has not ended in time', async () => {
  const { terraform, konnect } = scene();
  const window = { start_at: moment(-60), end_at: moment(0) };
  const running = { status: 200, headers: {}, body: JSON.stringify({ ...window, status: 'running' }) };
  konnect.faults.add({
    method: 'GET',
    path: '*/audit-log-replay-job',
    times: Infinity,
    effect: { kind: 'answer', answer: running },
  });
  await terraform.write({
    'main.tf': replay({
      start_at: `"${window.start_at}"`,
      end_at: `"${window.end_at}"`,
      timeouts: '{ create = "4s" }',
    }),
  });
  expect(await diagnosticsOf(terraform, 'apply')).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      summary: 'Replay has not ended',
      detail: expect.stringMatching(
        /^The replay in region "eu" is "running" after \d s and goes on in Konnect: raise timeouts\.create, or/,
      ),
    }),
  );
});

it('replays the events of a portal', async () => {
  const { terraform, call, organization } = scene();
  const { body } = await call('POST', '/eu/v3/portals', { name: 'docs' });
  const { id } = body as { readonly id: string };
  const [destination = ''] = organization.destinations.keys();
  const patch = { audit_log_destination_id: destination, enabled: true };
  await call('PATCH', `/eu/v3/portals/${id}/audit-log-webhook`, patch);
  await terraform.write({ 'main.tf': replay({ portal_id: `"${id}"` }) });
  await terraform.apply();
  expect(await terraform.attributesOf('konnectaudit_replay_job.gap')).toMatchObject({
    portal_id: id,
    status: 'completed',
  });
  await call('DELETE', `/eu/v3/portals/${id}`);
  await terraform.expectEmptyPlan();
});

it('looks at the window while planning, and again at apply', async () => {
  const { terraform } = scene();
  const old = '"2020-01-02T03:04:05Z"';
  await terraform.write({ 'main.tf': replay({ start_at: old }) });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([
    {
      severity: 'error',
      summary: 'Window out of reach',
      detail: expect.stringContaining('Cannot replay as start_at must lie within the last 7 days: use '),
      code: `start_at = ${old}`,
    },
  ]);
  const late = `resource "terraform_data" "start" {\n  input = ${old}\n}\n`;
  await terraform.write({ 'main.tf': late + replay({ start_at: 'terraform_data.start.output' }) });
  expect(await diagnosticsOf(terraform, 'apply')).toMatchObject([{ summary: 'Window out of reach' }]);
  await terraform.write({ 'main.tf': replay({ start_at: '"yesterday"' }) });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([{ summary: 'Invalid start_at' }]);
});
