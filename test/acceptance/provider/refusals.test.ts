import { notJson, problem } from '#mock/faults';
import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene({ others: [{ name: 'powerless', token: 'kpat_powerless', roles: [] }] });

const destination = `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}
`;
const code = 'resource "konnectaudit_destination" "siem" {';

/** The state after an apply that failed: nothing that does not exist is in it. */
async function addressesInState(): Promise<readonly string[]> {
  const { values } = await scene().terraform.showState();
  return (values?.root_module?.resources ?? []).map(({ address }) => address);
}

beforeEach(() => scene().terraform.write({ 'main.tf': destination }));

it('says that a token is not accepted, and which would be', async () => {
  const [diagnostic] = await diagnosticsOf(scene().terraform, 'apply', { KONNECT_TOKEN: 'kpat_expired' });
  expect(diagnostic).toMatchObject({ severity: 'error', summary: 'Konnect does not accept the token', code });
  expect(diagnostic?.detail).toMatch(/^Cannot read organization as 127\.0\.0\.1:\d+ answered 401 Unauthorized: /);
  expect(diagnostic?.detail).toContain('set token to a personal access token (kpat_...)');
  expect(diagnostic?.detail).toMatch(/Konnect's trace: \d+$/);
  expect(await addressesInState()).toEqual([]);
});

it('says which role a token lacks', async () => {
  const [diagnostic] = await diagnosticsOf(scene().terraform, 'apply', { KONNECT_TOKEN: 'kpat_powerless' });
  expect(diagnostic).toMatchObject({ severity: 'error', summary: 'The token may not do this', code });
  expect(diagnostic?.detail).toContain('the role Admin of the role group Audit Logs');
});

it('points at the attribute that Konnect refuses', async () => {
  const { terraform, konnect } = scene();
  const invalid = {
    detail: 'Invalid endpoint',
    invalid_parameters: [{ field: 'endpoint', reason: 'must be reachable' }],
  };
  konnect.faults.add({ method: 'POST', effect: problem(400, invalid) });
  expect(await diagnosticsOf(terraform, 'apply')).toEqual([
    {
      severity: 'error',
      summary: 'Konnect refuses the request',
      detail: expect.stringContaining(
        '"Invalid endpoint" (endpoint must be reachable): mend what it names and try again',
      ),
      code: 'endpoint                 = "https://collector.example.com/audit"',
    },
  ]);
  expect(await addressesInState()).toEqual([]);
});

it('says how to import the destination that has the name already', async () => {
  const { terraform, organization, call } = scene();
  const body = { name: 'siem', endpoint: 'https://theirs.example.com', authorization: 'x', log_format: 'json' };
  await call('POST', '/global/v3/audit-log-destinations', body);
  const [id = 'none'] = organization.destinations.keys();
  expect(await diagnosticsOf(terraform, 'apply')).toEqual([
    {
      severity: 'error',
      summary: 'Destination exists already',
      detail: `The organization has a destination "siem" already: import it with the id "${id}", or use another name`,
      code: 'name                     = "siem"',
    },
  ]);
});

it('shows an error that Konnect does not explain', async () => {
  const { terraform, konnect } = scene();
  konnect.faults.add({ method: 'POST', effect: problem(400) });
  const [diagnostic] = await diagnosticsOf(terraform, 'apply');
  expect(diagnostic?.detail).toMatch(
    /^Cannot create destination "siem" as 127\.0\.0\.1:\d+ answered 400 Bad Request: mend what it names and try again/,
  );
});

it("shows the beginning of an answer that is not Konnect's", async () => {
  const { terraform, konnect } = scene();
  konnect.faults.add({ method: 'POST', effect: notJson(200) });
  const [diagnostic] = await diagnosticsOf(terraform, 'apply');
  expect(diagnostic).toMatchObject({ summary: 'The answer is not one of Konnect', code });
  expect(diagnostic?.detail).toContain('<html><body><h1>200 OK</h1></body></html>');
});

it('tells of a refused look-up while planning, and keeps the state', async () => {
  const { terraform, konnect } = scene();
  await terraform.apply();
  konnect.faults.add({ method: 'GET', path: '/v3/audit-log-destinations/*', effect: notJson(403) });
  const [diagnostic] = await diagnosticsOf(terraform, 'plan');
  expect(diagnostic).toMatchObject({ summary: 'The token may not do this', code });
  expect(await addressesInState()).toEqual(['konnectaudit_destination.siem']);
});

it('keeps a destination in the state when Konnect refuses to change it', async () => {
  const { terraform, konnect } = scene();
  await terraform.apply();
  await terraform.write({ 'main.tf': destination.replace('"siem"\n', '"renamed"\n') });
  konnect.faults.add({ method: 'PATCH', effect: problem(400, { detail: 'No' }) });
  expect(await diagnosticsOf(terraform, 'apply')).toHaveLength(1);

  const plan = await terraform.plan();
  expect(plan.text).toContain('0 to add, 1 to change, 0 to destroy');
  await terraform.apply({ plan });
  await terraform.expectEmptyPlan();
});

it('waits for a destination that is in use', async () => {
  const { terraform, konnect, organization } = scene();
  await terraform.apply();
  konnect.faults.add({ method: 'DELETE', times: 2, effect: problem(409, { detail: 'Destination is in use' }) });
  await terraform.destroy();
  expect(organization.destinations.size).toBe(0);
});

it('gives up on a destination that stays in use, and keeps it in the state', async () => {
  const { terraform, organization, call } = scene();
  const patience = 'timeouts = { delete = "7s" }';
  await terraform.write({ 'main.tf': destination.replace(/}\n$/, `  ${patience}\n}\n`) });
  await terraform.apply();
  const [id = ''] = organization.destinations.keys();
  await call('PATCH', '/us/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
  expect(await diagnosticsOf(terraform, 'destroy')).toEqual([
    {
      severity: 'error',
      summary: 'Destination is still in use',
      detail: expect.stringMatching(
        new RegExp(
          `^Cannot delete destination "${id}" as it is still in use after \\d+ s: point the webhooks[^]*It is bound to region "us"[^]*create_before_destroy = true[^]*raise timeouts.delete`,
        ),
      ),
    },
  ]);
  expect(await addressesInState()).toEqual(['konnectaudit_destination.siem']);
});
