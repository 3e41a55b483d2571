import type { Plan } from '#terraform/testing/workspace';
import { useScene } from './scene';

const scene = useScene();

const configuration = `
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

beforeEach(async () => {
  await scene().terraform.write({ 'main.tf': configuration });
  await scene().terraform.apply();
});

function idOf(name: string): string {
  const found = [...scene().organization.destinations.values()].find((destination) => destination.name === name);
  return found?.id ?? `no destination "${name}"`;
}

/** The changed attributes of a resource that a plan would put back, as "before -> after". */
function repairs({ json }: Plan, address: string): readonly string[] {
  const change = json.resource_changes?.find((resource) => resource.address === address)?.change;
  if (change?.actions.join() !== 'update') return [change?.actions.join() ?? 'nothing'];
  const [before, after] = [change.before, change.after] as readonly Readonly<Record<string, unknown>>[];
  return Object.keys(after ?? {})
    .filter((name) => before?.[name] !== after?.[name])
    .map((name) => `${name}: ${String(before?.[name])} -> ${String(after?.[name])}`);
}

/** Applies what was planned, after which there is nothing left to do. */
async function repair(plan: Plan): Promise<void> {
  await scene().terraform.apply({ plan });
  await scene().terraform.expectEmptyPlan();
}

it('finds a destination that somebody changed, and puts it back', async () => {
  const { terraform, organization, call } = scene();
  const theirs = {
    name: 'renamed',
    endpoint: 'https://theirs.example.com/',
    log_format: 'json',
    skip_ssl_verification: true,
  };
  await call('PATCH', `/global/v3/audit-log-destinations/${idOf('siem')}`, theirs);

  const plan = await terraform.plan();
  expect(repairs(plan, 'konnectaudit_destination.siem')).toEqual([
    'endpoint: https://theirs.example.com/ -> https://collector.example.com/audit',
    'log_format: json -> cef',
    'name: renamed -> siem',
    'skip_ssl_verification: true -> false',
  ]);
  await repair(plan);
  expect([...organization.destinations.values()]).toMatchObject([{ name: 'siem', log_format: 'cef' }]);
});

it('finds a destination that somebody deleted, and makes it again', async () => {
  const { terraform, call } = scene();
  const lost = idOf('siem');
  await call('DELETE', '/eu/v3/audit-log-webhook');
  await call('DELETE', `/global/v3/audit-log-destinations/${lost}`);

  const plan = await terraform.plan();
  expect(plan.text).toContain('konnectaudit_destination.siem has been deleted');
  expect(repairs(plan, 'konnectaudit_destination.siem')).toEqual(['create']);
  await repair(plan);
  expect(idOf('siem')).not.toBe(lost);
});

it('finds a webhook that somebody switched off, and switches it on', async () => {
  const { terraform, organization, call } = scene();
  await call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
  const plan = await terraform.plan();
  expect(repairs(plan, 'konnectaudit_webhook.eu')).toContain('enabled: false -> true');
  await repair(plan);
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: true });
});

it('finds a webhook that somebody pointed elsewhere, and points it back', async () => {
  const { terraform, organization, call } = scene();
  const body = { name: 'theirs', endpoint: 'https://theirs.example.com', authorization: 'x', log_format: 'json' };
  await call('POST', '/global/v3/audit-log-destinations', body);
  await call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: idOf('theirs') });

  const plan = await terraform.plan();
  expect(repairs(plan, 'konnectaudit_webhook.eu')).toContain(
    `audit_log_destination_id: ${idOf('theirs')} -> ${idOf('siem')}`,
  );
  await repair(plan);
  expect(organization.webhooks.get('eu')).toMatchObject({ destinationId: idOf('siem'), enabled: true });
});

it('finds a webhook that somebody deleted, and makes it again', async () => {
  const { terraform, organization, call } = scene();
  await call('DELETE', '/eu/v3/audit-log-webhook');
  const plan = await terraform.plan();
  expect(repairs(plan, 'konnectaudit_webhook.eu')).toEqual(['create']);
  await repair(plan);
  expect(organization.webhooks.get('eu')).toMatchObject({ destinationId: idOf('siem'), enabled: true });
});
