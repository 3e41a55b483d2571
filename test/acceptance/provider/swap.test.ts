import { sampleEvent } from '#test/delivery/sample-event';
import { waitUntil } from '#test/support/wait-until';
import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();

/** A destination that a change of its generation replaces, and the webhook of the region. */
function configuration(generation: number, endpoint: string): string {
  return `
resource "terraform_data" "generation" {
  input = ${generation}
}

resource "konnectaudit_destination" "siem" {
  name                     = "siem ${generation}"
  endpoint                 = "${endpoint}"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "${generation}"

  lifecycle {
    create_before_destroy = true
    replace_triggered_by  = [terraform_data.generation]
  }
}

resource "konnectaudit_webhook" "eu" {
  audit_log_destination_id = konnectaudit_destination.siem.id
  on_inactive              = "resume"
}
`;
}

it('swaps a destination without a gap: the new one is bound before the old one goes, and no event is lost', async () => {
  const { terraform, konnect, organization } = scene();
  const [before, after] = [await konnect.openReceiver(), await konnect.openReceiver()];
  await terraform.write({ 'main.tf': configuration(1, before.url) });
  await terraform.apply();

  const cell = { organization: organization.id, region: 'eu' } as const;
  const bound = (): string | undefined => {
    const { enabled, destinationId = '' } = organization.webhooks.get('eu') ?? { enabled: false };
    return enabled ? organization.destinations.get(destinationId)?.name : undefined;
  };
  const start = konnect.clock.now();
  const seen = new Set<string | undefined>();
  let made = 0;
  const traffic = setInterval(() => {
    seen.add(bound());
    konnect.record(cell, sampleEvent((made += 1)));
  }, 5);
  try {
    await waitUntil(() => made > 5);
    await terraform.write({ 'main.tf': configuration(2, after.url) });
    await terraform.apply();
    const swapped = made;
    await waitUntil(() => made > swapped + 5);
  } finally {
    clearInterval(traffic);
  }
  await konnect.clock.advance(60_000);

  expect([...seen]).toEqual(['siem 1', 'siem 2']);
  expect([...organization.destinations.values()]).toMatchObject([{ name: 'siem 2' }]);
  const fates = konnect.ledger.entries({ ...cell, from: start }).map(({ fate }) => fate);
  expect(fates.length).toBeGreaterThan(made); // those of Terraform's own calls too
  expect(new Set(fates)).toEqual(new Set(['delivered']));
  expect(before.records.length).toBeGreaterThan(0);
  expect(after.records.length).toBeGreaterThan(0);
  await terraform.expectEmptyPlan();
});

it('keeps the old destination while the new one takes nothing, and lets it go when it does', async () => {
  const { terraform, konnect, organization } = scene();
  const [before, after] = [await konnect.openReceiver(), await konnect.openReceiver()];
  const destinations = (): readonly string[] => [...organization.destinations.values()].map(({ name }) => name);
  await terraform.write({ 'main.tf': configuration(1, before.url) });
  await terraform.apply();

  after.replyAlways(403);
  await terraform.write({ 'main.tf': configuration(2, after.url) });
  const errors = (await diagnosticsOf(terraform, 'apply')).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([
    { summary: 'Delivery did not resume', detail: expect.stringContaining('met "403 Forbidden". Mend the receiver') },
  ]);
  expect(destinations()).toEqual(['siem 1', 'siem 2']);

  after.replyAlways(200);
  await terraform.apply();
  expect(destinations()).toEqual(['siem 2']);
  expect(after.records.length).toBeGreaterThan(0);
  await terraform.expectEmptyPlan();
});
