import { problem, rateLimited } from '#mock/faults';
import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

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

beforeEach(() => scene().terraform.write({ 'main.tf': destination }));

it('says where it found nobody when Konnect is down', async () => {
  const down = { KONNECT_AUDIT_SERVER_URL: 'https://127.0.0.1:1/{region}' };
  const [diagnostic] = await diagnosticsOf(scene().terraform, 'apply', down);
  expect(diagnostic).toMatchObject({ severity: 'error', summary: 'Konnect cannot be reached' });
  expect(diagnostic?.detail).toMatch(
    /^Cannot read organization as nothing accepts connections at 127\.0\.0\.1:1 .*: check the server URL/,
  );
});

it('does not trust a Konnect that it was not told to trust', async () => {
  const [diagnostic] = await diagnosticsOf(scene().terraform, 'apply', { KONNECT_AUDIT_CA_CERT_FILE: '' });
  expect(diagnostic).toMatchObject({ severity: 'error', summary: 'Konnect cannot be reached' });
  expect(diagnostic?.detail).toContain('is not trusted');
});

it('says how long it waited when Konnect is slow', async () => {
  const { terraform, konnect } = scene();
  konnect.faults.add({ method: 'POST', delayMs: 3_600_000, times: Infinity });
  const [diagnostic] = await diagnosticsOf(terraform, 'apply', { KONNECT_AUDIT_REQUEST_TIMEOUT: '0.2' });
  expect(diagnostic).toMatchObject({ severity: 'error', summary: 'Konnect does not answer in time' });
  expect(diagnostic?.detail).toMatch(/did not answer within 0\.2 s: .*it may have happened all the same/);
});

it.each([
  ['in seconds', () => '2'],
  ['as a date', () => new Date(Date.now() + 3000).toUTCString()],
])('waits as long as Konnect asks for %s when it calls too often', async (_, retryAfter) => {
  const { terraform, konnect, organization } = scene();
  konnect.faults.add({ method: 'POST', effect: rateLimited(retryAfter()) });
  const start = Date.now();
  await terraform.apply();
  expect(Date.now() - start).toBeGreaterThanOrEqual(2000);
  expect(organization.destinations.size).toBe(1);
});

it('tries again when Konnect fails on something that may be repeated', async () => {
  const { terraform, konnect, organization } = scene();
  await terraform.write({ 'main.tf': destination + webhook });
  konnect.faults.add({ method: 'PATCH', effect: problem(500) });
  konnect.faults.add({ method: 'GET', effect: problem(503) });
  konnect.faults.add({ method: 'GET', effect: { kind: 'drop' } });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: true });
});

it.each([
  ['the answer is lost', { kind: 'drop-answer' }],
  ['Konnect fails before it does anything', problem(500)],
] as const)('makes a destination once when %s', async (_, effect) => {
  const { terraform, konnect, organization } = scene();
  konnect.faults.add({ method: 'POST', effect });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  expect(organization.destinations.size).toBe(1);
});

it('keeps a webhook in the state whose status cannot be read after it was bound', async () => {
  const { terraform, konnect, organization } = scene();
  await terraform.write({ 'main.tf': destination + webhook });
  konnect.faults.add({ method: 'GET', path: '*/status', times: Infinity, effect: problem(400) });
  expect(await diagnosticsOf(terraform, 'apply')).toMatchObject([{ summary: 'Konnect refuses the request' }]);
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: true });
  const { values } = await terraform.showState();
  expect(values?.root_module?.resources?.map(({ address }) => address)).toContain('konnectaudit_webhook.eu');

  konnect.faults.clear();
  await terraform.apply();
  await terraform.expectEmptyPlan();
});
