import { TerraformOutput, TerraformStack, Testing } from 'cdktf';
import type {} from 'cdktf/lib/testing/adapters/jest';
import { Destination, type IDestination } from './destination';
import { KonnectauditProvider } from './l1/provider';
import { PortalWebhook as PortalWebhookResource } from './l1/portal-webhook';
import { OnDestroy } from './on-destroy';
import { OnInactive } from './on-inactive';
import { PortalWebhook, type PortalWebhookProps } from './portal-webhook';
import { Region } from './region';

Testing.setupJest();

const portalId = '6f0c2a9e-0000-4000-8000-000000000002';

let stack: TerraformStack;
let destination: IDestination;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), 'logs');
  destination = Destination.fromDestinationId(stack, 'siem', '6f0c2a9e-0000-4000-8000-000000000001');
});

it('a portal webhook binds its portal to a destination', () => {
  new KonnectauditProvider(stack, 'konnect');
  new PortalWebhook(stack, 'docs', {
    portalId,
    destination,
    region: Region.EU,
    onInactive: OnInactive.RESUME,
    onDestroy: OnDestroy.DISABLE,
    deletionProtection: true,
    timeouts: { update: '5m' },
  });
  expect(Testing.synth(stack, true)).toHaveResourceWithProperties(PortalWebhookResource, {
    portal_id: portalId,
    audit_log_destination_id: '6f0c2a9e-0000-4000-8000-000000000001',
    region: 'eu',
    on_inactive: 'resume',
    on_destroy: 'disable',
    deletion_protection: true,
    timeouts: { update: '5m' },
  });
});

it('what is not set is left to the provider', () => {
  new PortalWebhook(stack, 'docs', { portalId, destination });
  const left = /"(region|enabled|on_inactive|on_destroy|overwrite_existing|deletion_protection|provider)"/;
  expect(Testing.synth(stack)).not.toMatch(left);
});

it('id and region of a portal webhook can be used elsewhere', () => {
  const webhook = new PortalWebhook(stack, 'docs', { portalId, destination });
  new TerraformOutput(stack, 'id', { value: webhook.portalWebhookId });
  new TerraformOutput(stack, 'region', { value: webhook.region });
  expect(JSON.parse(Testing.synth(stack))).toHaveProperty('output', {
    id: { value: '${konnectaudit_portal_webhook.docs.id}' },
    region: { value: '${konnectaudit_portal_webhook.docs.region}' },
  });
});

it.each<[Partial<PortalWebhookProps>, string]>([
  [{ portalId: 'docs' }, 'portalId is "docs": give it the UUID that Konnect shows'],
  [{ region: 'xx' }, 'region is "xx": set it to one of'],
  [{ onInactive: 'wait' }, 'onInactive is "wait": set it to one of warn, resume, error, ignore'],
  [{ onDestroy: 'keep' }, 'onDestroy is "keep": set it to one of delete, disable, retain'],
])('%j is refused', (props, sentence) => {
  expect(() => new PortalWebhook(stack, 'docs', { portalId, destination, ...props })).toThrow(
    `Cannot declare portal webhook "logs/docs" as ${sentence}`,
  );
});

it('a portal webhook that is there already is imported', () => {
  new PortalWebhook(stack, 'docs', { portalId, destination }).importFrom(`eu/${portalId}`);
  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    import: [{ to: 'konnectaudit_portal_webhook.docs', id: `eu/${portalId}` }],
  });
});
