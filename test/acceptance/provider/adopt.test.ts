import { takeInventory } from '#cli/adopt/inventory';
import { writeConfiguration } from '#cli/adopt/write-configuration';
import { systemClock } from '#clock';
import { createClient } from '#konnect/client/client';
import { lookAround } from './look-around';
import { useScene } from './scene';

const scene = useScene();
const { make, bind } = lookAround(scene);

/** What the command writes for the organization of the scene. */
async function adopt(): Promise<string> {
  const { konnect } = scene();
  const { token = '' } = konnect.organizations[0] ?? {};
  const client = createClient({ serverUrl: konnect.url, ca: konnect.ca, token, clock: systemClock, userAgent: 'test' });
  try {
    return writeConfiguration(await takeInventory(client, ['us', 'eu']));
  } finally {
    await client.close();
  }
}

it('what adopt writes imports all that exists, changes nothing but the authorization, and is settled then', async () => {
  const { terraform, organization, call } = scene();
  const siem = await make('SIEM "prod" ${a}', 'https://collector.example.com/audit?key=%{b}');
  await make('unused');
  await bind('us', siem, false);
  await bind('eu', siem);
  await call('POST', '/eu/v3/portals', { name: 'Developers' });
  const [portal] = organization.portals.keys();
  const body = { audit_log_destination_id: siem, enabled: true };
  await call('PATCH', `/eu/v3/portals/${portal}/audit-log-webhook`, body);

  await terraform.write({ 'main.tf': await adopt() });
  const format = await terraform.run(['fmt', '-check', '-diff', 'main.tf']);
  expect(format.output).toBe('');
  const env = { TF_VAR_siem_prod_a_authorization: 'Bearer 1', TF_VAR_unused_authorization: 'Bearer 2' };
  const plan = await terraform.plan({ env });
  expect(plan.text).toContain('Plan: 5 to import, 0 to add, 2 to change, 0 to destroy.');
  await terraform.apply({ env });
  await terraform.expectEmptyPlan({ env });
});
