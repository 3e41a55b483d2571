import { regions } from '#konnect/contract/region';
import { createMock, type Mock } from '#mock/server';
import type { Workspace } from '#terraform/testing/workspace';
import type { Bar } from './bar';
import { dataResources } from './in-memory';
import { timed } from './rounds';
import { expectSuccess, prepare } from './terraform-run';

/** How much of a fleet is measured. */
export interface FleetSize {
  /** Each has a destination, and a webhook in every region. */
  readonly organizations: number;
  /** Made at a limit of 50 requests a second. */
  readonly limited: number;
}

const requestsPerSecond = 50;

/** Fleets of organizations: how long commands take, how many requests, and what a rate limit does to them. */
export async function measureFleet(size: FleetSize, bundle: string): Promise<readonly Bar[]> {
  return [...(await measureWebhooks(size.organizations, bundle)), ...(await measureLimit(size.limited, bundle))];
}

async function measureWebhooks(count: number, bundle: string): Promise<readonly Bar[]> {
  const organizations = Array.from({ length: count }, (_, i) => ({ name: `org${i}`, token: `kpat_${i}` }));
  const konnect = await createMock({ organizations });
  const webhooks = count * regions.length;
  const own = await prepareFleet(konnect, bundle, organizations.map(fleetMember).join('\n'));
  const floor = await prepare({ files: { 'main.tf': dataResources(webhooks) } });
  try {
    const apply = await timed(() => expectSuccess(own, ['apply', '-auto-approve']));
    const before = callsOf(konnect);
    const refresh = await timed(() => own.expectEmptyPlan());
    const reads = callsOf(konnect) - before;
    const unread = await timed(() => expectSuccess(own, ['plan', '-refresh=false']));
    await expectSuccess(floor, ['apply', '-auto-approve']);
    const least = await timed(() => floor.expectEmptyPlan());
    const whose = `${webhooks} webhooks of ${count} organizations`;
    const ms = `${refresh.toFixed(0)} ms, apply ${apply.toFixed(0)} ms, terraform_data ${least.toFixed(0)} ms`;
    // One to ask for the schema, and for each configuration of the provider one to validate and one to plan.
    const processes = 1 + 2 * count;
    // An organization's destination and its organization are read once each, a webhook and its status as well.
    const expected = count * 2 + webhooks * 2;
    return [
      { what: `refresh of ${whose}`, measured: refresh / least, unit: 'x', from: `${ms}; ${processes} processes` },
      {
        what: 'share of that which a plan without refresh takes as well',
        measured: (100 * unread) / refresh,
        unit: '%',
        from: `${unread.toFixed(0)} ms`,
      },
      {
        what: 'requests of that, for each that is needed',
        measured: reads / expected,
        limit: 1,
        unit: 'x',
        from: `${reads}`,
      },
    ];
  } finally {
    await close(konnect, own, floor);
  }
}

/**
 * The time that an apply at a rate limit makes its calls in, against what the limit alone takes for as many. It begins
 * with the first change: what comes before, the start of Terraform above all, has no limit to wait for.
 */
async function measureLimit(count: number, bundle: string): Promise<readonly Bar[]> {
  const konnect = await createMock({ organizations: [{ name: 'bench', token: 'kpat_0' }], requestsPerSecond });
  const own = await prepareFleet(konnect, bundle, limited(count));
  try {
    await expectSuccess(own, ['apply', '-auto-approve']);
    const events = konnect.ledger.entries().map(({ event }) => event);
    const first = Math.min(...events.filter(({ type }) => type === 'access').map(({ rt }) => rt));
    const times = events.filter(({ type, rt }) => type === 'authentication' && rt >= first).map(({ rt }) => rt);
    const ms = Math.max(...times) - first;
    const least = (times.length / requestsPerSecond) * 1000;
    const what = `apply of ${count} destinations at ${requestsPerSecond} requests a second`;
    return [{ what, measured: ms / least, limit: 1 / 0.9, unit: 'x', from: `${times.length} requests in ${ms} ms` }];
  } finally {
    await close(konnect, own);
  }
}

async function prepareFleet(konnect: Mock, bundle: string, resources: string): Promise<Workspace> {
  const settings =
    'terraform {\n  required_providers {\n    konnectaudit = { source = "konnect-audit/konnectaudit" }\n  }\n}\n';
  return prepare({
    files: { 'main.tf': settings + resources, 'konnect.pem': konnect.ca },
    bundle,
    env: { KONNECT_AUDIT_SERVER_URL: konnect.url, KONNECT_AUDIT_CA_CERT_FILE: 'konnect.pem' },
  });
}

async function close(konnect: Mock, ...workspaces: readonly Workspace[]): Promise<void> {
  konnect.clock.freeze();
  await konnect.close();
  await Promise.all(workspaces.map((workspace) => workspace.remove()));
}

/** Calls that were handled: each leaves one authentication. */
function callsOf({ ledger }: Mock): number {
  return ledger.entries().filter(({ event }) => event.type === 'authentication').length;
}

function provider(token: string, alias = ''): string {
  return `provider "konnectaudit" {\n  ${alias && `alias = "${alias}"\n  `}token = "${token}"\n}\n`;
}

const siem = `endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"`;

function fleetMember({ name, token }: { readonly name: string; readonly token: string }): string {
  return `${provider(token, name)}resource "konnectaudit_destination" "${name}" {
  provider                 = konnectaudit.${name}
  name                     = "siem"
  ${siem}
}
resource "konnectaudit_webhook" "${name}" {
  provider                 = konnectaudit.${name}
  for_each                 = toset(${JSON.stringify(regions)})
  region                   = each.key
  audit_log_destination_id = konnectaudit_destination.${name}.id
}
`;
}

function limited(count: number): string {
  return `${provider('kpat_0')}resource "konnectaudit_destination" "it" {
  count                    = ${count}
  name                     = "siem \${count.index}"
  ${siem}
}
`;
}
