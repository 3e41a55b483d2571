import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import type {} from 'cdktf/lib/testing/adapters/jest';
import { Destination, type IDestination } from './destination';
import { DataKonnectauditWebhookStatus } from './l1/data-konnectaudit-webhook-status';
import { KonnectauditProvider } from './l1/provider';
import { Webhook as WebhookResource } from './l1/webhook';
import { OnDestroy } from './on-destroy';
import { OnInactive } from './on-inactive';
import { Region } from './region';
import { Webhook, type WebhookProps } from './webhook';

Testing.setupJest();

let stack: TerraformStack;
let destination: IDestination;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), 'logs');
  destination = Destination.fromDestinationId(stack, 'siem', '6f0c2a9e-0000-4000-8000-000000000001');
});

it('a webhook binds its region to a destination', () => {
  new KonnectauditProvider(stack, 'konnect');
  new Webhook(stack, 'eu', {
    destination,
    region: Region.EU,
    enabled: false,
    onInactive: OnInactive.RESUME,
    onDestroy: OnDestroy.RETAIN,
    overwriteExisting: true,
    deletionProtection: true,
    timeouts: { update: '5m' },
    lifecycle: { preventDestroy: true },
  });
  expect(Testing.synth(stack, true)).toHaveResourceWithProperties(WebhookResource, {
    audit_log_destination_id: '6f0c2a9e-0000-4000-8000-000000000001',
    region: 'eu',
    enabled: false,
    on_inactive: 'resume',
    on_destroy: 'retain',
    overwrite_existing: true,
    lifecycle: { prevent_destroy: true },
    deletion_protection: true,
    timeouts: { update: '5m' },
  });
});

it('a webhook depends on a destination of its stack by the id', () => {
  const owned = new Destination(stack, 'owned', {
    name: 'a',
    endpoint: 'https://a.example',
    authorization: '${var.a}',
  });
  new Webhook(stack, 'eu', { destination: owned });
  expect(Testing.synth(stack)).toHaveResourceWithProperties(WebhookResource, {
    audit_log_destination_id: '${konnectaudit_destination.owned.id}',
  });
});

it('what is not set is left to the provider', () => {
  new Webhook(stack, 'eu', { destination });
  expect(Testing.synth(stack)).not.toMatch(/"(region|enabled|on_inactive|provider)"/);
});

it('id and region of a webhook can be used elsewhere', () => {
  const webhook = new Webhook(stack, 'eu', { destination });
  new TerraformOutput(stack, 'id', { value: webhook.webhookId });
  new TerraformOutput(stack, 'region', { value: webhook.region });
  expect(JSON.parse(Testing.synth(stack))).toHaveProperty('output', {
    id: { value: '${konnectaudit_webhook.eu.id}' },
    region: { value: '${konnectaudit_webhook.eu.region}' },
  });
});

describe('the status of a webhook', () => {
  it('is read once, after the webhook, through the same provider', () => {
    const provider = new KonnectauditProvider(stack, 'acme', { alias: 'acme' });
    const webhook = new Webhook(stack, 'eu', { destination, provider });
    new TerraformOutput(stack, 'status', { value: webhook.status.webhookStatus });
    new TerraformOutput(stack, 'code', { value: webhook.status.lastResponseCode });
    const synthesized = Testing.synth(stack, true);
    expect(synthesized).toHaveDataSourceWithProperties(DataKonnectauditWebhookStatus, {
      region: '${konnectaudit_webhook.eu.region}',
      provider: 'konnectaudit.acme',
    });
    expect(JSON.parse(synthesized)).toMatchObject({
      output: {
        status: {
          value: expect.stringMatching(/^\$\{data\.konnectaudit_webhook_status\.eu_Status_\w+\.webhook_status\}$/),
        },
      },
    });
  });

  it('is not read when nobody asks', () => {
    new Webhook(stack, 'eu', { destination });
    expect(Testing.synth(stack)).not.toHaveDataSource(DataKonnectauditWebhookStatus);
  });
});

it.each<[string, Partial<WebhookProps>, string]>([
  ['an unknown region', { region: 'xx' }, 'region is "xx": set it to one of us, eu, au, me, in, sg'],
  ['an unknown reaction', { onInactive: 'cry' }, 'onInactive is "cry": set it to one of warn, resume, error, ignore'],
])('a webhook refuses %s', (_what, given, reason) => {
  expect(() => new Webhook(stack, 'eu', { destination, ...given })).toThrow(
    `Cannot declare webhook "logs/eu" as ${reason}`,
  );
});

it.each([undefined, '6f0c2a9e-0000-4000-8000-000000000001'])('a webhook refuses %j for a destination', (given) => {
  const props: WebhookProps = { destination, region: 'eu' };
  expect(() => new Webhook(stack, 'eu', Object.assign(props, { destination: given }))).toThrow(
    'Cannot declare webhook "logs/eu" as destination is no construct: give it a Destination, or Destination.fromDestinationId(...)',
  );
});

it('a webhook takes a token for its region', () => {
  const region = new TerraformVariable(stack, 'region', { type: 'string' }).stringValue;
  new Webhook(stack, 'any', { destination, region });
  expect(Testing.synth(stack)).toHaveResourceWithProperties(WebhookResource, { region: '${var.region}' });
});

describe('two webhooks of a stack', () => {
  type Place = Pick<WebhookProps, 'region' | 'provider'>;

  function synthesize(places: (acme: KonnectauditProvider) => [Place, Place]): string {
    new KonnectauditProvider(stack, 'konnect', { region: 'eu' });
    const acme = new KonnectauditProvider(stack, 'acme', { alias: 'acme' });
    places(acme).forEach((place, index) => new Webhook(stack, `webhook${index}`, { destination, ...place }));
    return Testing.synth(stack, true);
  }

  it.each<[string, (acme: KonnectauditProvider) => [Place, Place]]>([
    ['two regions', () => [{ region: 'eu' }, { region: 'us' }]],
    ['two providers', (provider) => [{ region: 'eu' }, { region: 'eu', provider }]],
    ['two tokens', () => [{ region: '${var.a}' }, { region: '${var.b}' }]],
  ])('may be in %s', (_what, places) => {
    expect(synthesize(places)).toHaveResource(WebhookResource);
  });

  it.each<[string, (acme: KonnectauditProvider) => [Place, Place], string]>([
    ['by name', () => [{ region: 'us' }, { region: 'us' }], 'region "us"'],
    ['by name and by provider', () => [{ region: 'eu' }, {}], 'region "eu"'],
    ['by the same token', () => [{ region: '${var.a}' }, { region: '${var.a}' }], 'one region'],
    ['by a provider that takes it from the environment', (provider) => [{ provider }, { provider }], 'one region'],
  ])('may not be in one region %s', (_how, places, where) => {
    expect(() => synthesize(places)).toThrow(
      `[logs/webhook1] Cannot have two webhooks in ${where} as Konnect has one in each: ` +
        'remove this one or "logs/webhook0/Default", or give it another region or provider',
    );
  });

  it('may be in one region when they are in two stacks', () => {
    const app = Testing.app();
    for (const id of ['one', 'two']) {
      const other = new TerraformStack(app, id);
      new KonnectauditProvider(other, 'konnect');
      const elsewhere = Destination.fromDestinationId(other, 'siem', destination.destinationId);
      new Webhook(other, 'eu', { destination: elsewhere, region: 'eu' });
      expect(Testing.synth(other, true)).toHaveResource(WebhookResource);
    }
  });
});

it('a stack whose providers all have an alias wants to know which one a webhook is for', () => {
  new KonnectauditProvider(stack, 'acme', { alias: 'acme' });
  new Webhook(stack, 'eu', { destination });
  expect(() => Testing.synth(stack, true)).toThrow('[logs/eu] Cannot choose a provider as it names none');
});

it('a webhook that is there already is imported', () => {
  new Webhook(stack, 'eu', { destination, region: Region.EU }).importFrom('eu');
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({ import: [{ to: 'konnectaudit_webhook.eu', id: 'eu' }] });
});
