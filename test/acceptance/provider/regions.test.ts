import { useScene } from './scene';

const other = { name: 'other', token: 'kpat_other' };
const scene = useScene({ others: [other] });

it('manages the webhooks of several regions with one provider block', async () => {
  const { terraform, organization } = scene();
  const configuration = (regions: readonly string[]): string => `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}

resource "konnectaudit_webhook" "all" {
  for_each                 = toset(${JSON.stringify(regions)})
  region                   = each.key
  audit_log_destination_id = konnectaudit_destination.siem.id
}

output "ids" {
  value = { for region, webhook in konnectaudit_webhook.all : region => webhook.id }
}
`;
  await terraform.write({ 'main.tf': configuration(['eu', 'us']) });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  expect((await terraform.showState()).values?.outputs?.['ids']?.value).toEqual({ eu: 'eu', us: 'us' });
  for (const region of ['eu', 'us'] as const) {
    expect(organization.webhooks.get(region)).toMatchObject({ enabled: true, destinationId: expect.any(String) });
  }

  await terraform.write({ 'main.tf': configuration(['us']) });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  expect(organization.webhooks.get('eu')?.destinationId).toBeUndefined();
  expect(organization.webhooks.get('us')).toMatchObject({ enabled: true });
});

it('manages two organizations with an alias each', async () => {
  const { terraform, konnect, organization } = scene();
  await terraform.write({
    'main.tf': `
provider "konnectaudit" {}

provider "konnectaudit" {
  alias  = "other"
  token  = "${other.token}"
  region = "sg"
}

resource "konnectaudit_destination" "ours" {
  name          = "ours"
  endpoint      = "https://ours.example.com"
  authorization = "Splunk ours"
}

resource "konnectaudit_destination" "theirs" {
  provider      = konnectaudit.other
  name          = "theirs"
  endpoint      = "https://theirs.example.com"
  authorization = "Splunk theirs"
}

resource "konnectaudit_webhook" "theirs" {
  provider                 = konnectaudit.other
  audit_log_destination_id = konnectaudit_destination.theirs.id
}
`,
  });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  const theirs = konnect.world.callers.get(other.token)?.organization;
  expect([...organization.destinations.values()]).toMatchObject([{ name: 'ours' }]);
  expect([...(theirs?.destinations.values() ?? [])]).toMatchObject([{ name: 'theirs' }]);
  expect(theirs?.webhooks.get('sg')).toMatchObject({ enabled: true });
});
