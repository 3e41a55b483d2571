import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene({ others: [{ name: 'other', token: 'kpat_other' }] });

const main = `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}

resource "konnectaudit_webhook" "eu" {
  audit_log_destination_id = konnectaudit_destination.siem.id
}
`;

/** Asked of Konnect on behalf of an organization, without the question whose token it is. */
function callsOf(name: string): readonly string[] {
  const { konnect } = scene();
  const { id } = [...konnect.world.organizations.values()].find((each) => each.name === name) ?? {};
  return konnect.ledger
    .entries()
    .filter(({ event }) => event.org_id === id && event.type === 'authorization')
    .map(({ event }) => event.name)
    .filter((authorized) => authorized !== 'Authz.organization');
}

beforeEach(() => scene().terraform.write({ 'main.tf': main }));

it('works with a token of the organization that is expected', async () => {
  const { terraform, organization } = scene();
  await terraform.apply({ env: { KONNECT_AUDIT_EXPECTED_ORG_ID: organization.id } });
  expect(organization.destinations.size).toBe(1);
});

it('reads and changes nothing with the token of another organization than is expected', async () => {
  const { terraform, organization } = scene();
  const provider = `provider "konnectaudit" {\n  expected_org_id = "${organization.id}"\n}\n`;
  await terraform.write({ 'main.tf': provider + main });
  await terraform.apply();
  const diagnostics = await diagnosticsOf(terraform, 'plan', { KONNECT_TOKEN: 'kpat_other' });
  expect(diagnostics).toMatchObject([
    { severity: 'error', summary: 'Token of another organization', code: `expected_org_id = "${organization.id}"` },
  ]);
  expect(diagnostics[0]?.detail).toMatch(/^The token belongs to organization "[-0-9a-f]{36}" \(other\), and/);
  expect(callsOf('other')).toEqual([]);
});

it.each(['plan', 'destroy'] as const)(
  'does not take a state for gone that the token of another organization cannot see (%s)',
  async (command) => {
    const { terraform, organization } = scene();
    await terraform.apply();
    const diagnostics = await diagnosticsOf(terraform, command, { KONNECT_TOKEN: 'kpat_other' });
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { summary, detail } of diagnostics) {
      expect(summary).toBe('Token of another organization');
      expect(detail).toContain(`The state is of organization "${organization.id}"`);
    }
    expect(organization.destinations.size).toBe(1);
    await terraform.expectEmptyPlan();
  },
);

it('says that it does not know the region of a state', async () => {
  const { terraform } = scene();
  await terraform.apply();
  const state = await terraform.read('terraform.tfstate');
  await terraform.write({ 'terraform.tfstate': state.replace('"region": "eu"', '"region": "xx"') });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([
    {
      severity: 'error',
      summary: 'Unknown region',
      detail: expect.stringContaining('The state is of region "xx", and this version of the provider knows us, eu'),
    },
  ]);
});
