import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import type {} from 'cdktf/lib/testing/adapters/jest';
import { Destination, type IDestination } from './destination';
import { KonnectauditProvider } from './l1/provider';
import { ReplayJob } from './l1/replay-job';
import { PortalWebhook } from './portal-webhook';
import { Region } from './region';
import { Replay, type ReplayProps } from './replay';
import { Webhook } from './webhook';

Testing.setupJest();

const portalId = '6f0c2a9e-0000-4000-8000-000000000002';
const window = { startAt: '2026-01-02T03:00:00Z', endAt: '2026-01-02T05:00:00Z' };

let stack: TerraformStack;
let destination: IDestination;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), 'logs');
  destination = Destination.fromDestinationId(stack, 'siem', '6f0c2a9e-0000-4000-8000-000000000001');
});

it('a replay is one of its webhook, and waits for that to be made', () => {
  new KonnectauditProvider(stack, 'konnect');
  const webhook = new Webhook(stack, 'eu', { destination, region: Region.EU });
  new Replay(stack, 'outage', {
    webhook,
    ...window,
    triggers: { run: '2' },
    waitForCompletion: false,
    timeouts: { create: '1h' },
  });
  expect(Testing.synth(stack, true)).toHaveResourceWithProperties(ReplayJob, {
    region: '${konnectaudit_webhook.eu.region}',
    start_at: window.startAt,
    end_at: window.endAt,
    triggers: { run: '2' },
    wait_for_completion: false,
    timeouts: { create: '1h' },
  });
});

it("a replay of a portal's webhook is one of the portal", () => {
  const webhook = new PortalWebhook(stack, 'docs', { portalId, destination });
  new Replay(stack, 'outage', { webhook, ...window });
  expect(Testing.synth(stack)).toHaveResourceWithProperties(ReplayJob, {
    region: '${konnectaudit_portal_webhook.docs.region}',
    portal_id: '${konnectaudit_portal_webhook.docs.portal_id}',
  });
});

it('a replay goes to the organization of its webhook', () => {
  const provider = new KonnectauditProvider(stack, 'acme', { alias: 'acme' });
  const webhook = new Webhook(stack, 'eu', { destination, provider });
  new Replay(stack, 'outage', { webhook, ...window });
  expect(Testing.synth(stack, true)).toHaveResourceWithProperties(ReplayJob, { provider: 'konnectaudit.acme' });
});

it('a webhook that is managed elsewhere is named by its place, and what is not set is left to the provider', () => {
  new Replay(stack, 'outage', { webhook: { region: Region.EU }, ...window });
  const text = Testing.synth(stack);
  expect(text).toHaveResourceWithProperties(ReplayJob, { region: 'eu' });
  expect(text).not.toMatch(/"(portal_id|triggers|wait_for_completion|timeouts|provider)"/);
});

it('a replay tells how far its job is', () => {
  const replay = new Replay(stack, 'outage', { webhook: { region: Region.EU }, ...window });
  new TerraformOutput(stack, 'status', { value: replay.status });
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    output: { status: { value: '${konnectaudit_replay_job.outage.status}' } },
  });
});

it('times that only Terraform knows pass, as do those of other zones', () => {
  const startAt = new TerraformVariable(stack, 'start', { type: 'string' }).stringValue;
  const webhook = { region: Region.EU };
  expect(() => new Replay(stack, 'unknown', { webhook, startAt, endAt: '2026-01-02t05:00:00z' })).not.toThrow();
  const zones = { startAt: '2026-01-02T06:00:00+04:00', endAt: '2026-01-02T03:00:00.5Z' };
  expect(() => new Replay(stack, 'zones', { webhook, ...zones })).not.toThrow();
});

it.each<[string, Partial<ReplayProps>, string]>([
  [
    'a region that Konnect has not',
    { webhook: { region: 'mars' } },
    'Cannot declare replay "logs/outage" as webhook.region is "mars": set it to one of us, eu',
  ],
  [
    'a portal by its name',
    { webhook: { region: 'eu', portalId: 'docs' } },
    'webhook.portalId is "docs": give it the UUID',
  ],
  ['a day without a time', { startAt: '2026-01-02' }, 'startAt is "2026-01-02": give it an RFC 3339 time'],
  [
    'a day that its month does not have',
    { startAt: '2026-02-30T00:00:00Z' },
    'startAt is "2026-02-30T00:00:00Z": give it an',
  ],
  ['a time that no clock shows', { endAt: '2026-01-02T25:00:00Z' }, 'endAt is "2026-01-02T25:00:00Z": give it'],
  ['a window that ends where it starts', { endAt: window.startAt }, 'set it to a time after startAt, "2026-01-02T03'],
])('a replay refuses %s', (_, given, sentence) => {
  const declare = () => new Replay(stack, 'outage', { webhook: { region: Region.EU }, ...window, ...given });
  expect(declare).toThrow(sentence);
});
