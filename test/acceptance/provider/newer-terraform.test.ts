import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMock, type Mock } from '#mock/server';
import { provider } from '#provider/provider';
import type { CtyObject } from '#terraform/cty/value';
import { identityType } from '#terraform/framework/identity';
import { emptyObject, schemaType } from '#terraform/framework/schema';
import { startPlugin, type PluginClient } from '#terraform/testing/plugin-client';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { type DynamicValue, Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { konnectaudit } from '#tools/build/providers';
import { createCaller, type Caller } from '#tools/demo/call-konnect';

const token = 'kpat_lists';
const { methods } = Provider;
const elsewhere = { endpoint: 'https://collector.example.com/audit', authorization: 'x', log_format: 'json' };

let folder: string;
let konnect: Mock;
let caller: Caller;
let client: PluginClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lists-'));
  konnect = await createMock({ organizations: [{ name: 'acme', token }] });
  caller = createCaller(konnect, token);
  await writeFile(join(folder, 'ca.pem'), konnect.ca);
  client = await startPlugin({
    command: konnectaudit.outfile,
    env: {
      KONNECT_TOKEN: token,
      KONNECT_AUDIT_SERVER_URL: konnect.url,
      KONNECT_AUDIT_CA_CERT_FILE: join(folder, 'ca.pem'),
    },
  });
  const { schema } = provider;
  const config = encodeDynamic(schemaType(schema), emptyObject(schema));
  expect(await client.call(methods.ConfigureProvider, { config })).toMatchObject({ diagnostics: [] });
  for (const name of ['siem', 'archive']) {
    await caller.call('POST', '/global/v3/audit-log-destinations', { name, ...elsewhere });
  }
});

afterAll(async () => {
  await client.close();
  await caller.close();
  await konnect.close();
  await rm(folder, { recursive: true });
});

/** What was listed, decoded. */
interface Found {
  readonly displayName: string;
  readonly identity: CtyObject | null;
  readonly resource: CtyObject | null;
}

async function list(typeName: string, values: CtyObject, includeResourceObject = false): Promise<readonly Found[]> {
  const schema = provider.lists?.[typeName]?.schema ?? { description: '', attributes: {} };
  const resource = provider.resources[typeName];
  if (!resource?.identity) throw new Error(`Cannot list ${typeName} as it has no identity`);
  const config = encodeDynamic(schemaType(schema), { ...emptyObject(schema), ...values });
  const found: Found[] = [];
  for await (const event of client.stream(methods.ListResource, { typeName, config, includeResourceObject })) {
    expect(event.diagnostic).toEqual([]);
    found.push({
      displayName: event.displayName,
      identity: decodeObject(identityType(resource.identity), event.identity?.identityData),
      resource: event.resourceObject ? decodeObject(schemaType(resource.schema), event.resourceObject) : null,
    });
  }
  return found;
}

function idOf(name: string): string {
  const [organization] = konnect.world.organizations.values();
  return [...(organization?.destinations.values() ?? [])].find((destination) => destination.name === name)?.id ?? '';
}

it('destinations are listed by name, each with its id', async () => {
  expect(await list('konnectaudit_destination', {})).toEqual([
    { displayName: 'siem', identity: { id: idOf('siem') }, resource: null },
    { displayName: 'archive', identity: { id: idOf('archive') }, resource: null },
  ]);
});

it('destinations are narrowed by name, and come whole when they are asked for so', async () => {
  expect(await list('konnectaudit_destination', { name: 'archive' }, true)).toMatchObject([
    { displayName: 'archive', resource: { id: idOf('archive'), name: 'archive', authorization: null } },
  ]);
});

it('webhooks are listed over regions, each with its organization', async () => {
  const [organization] = konnect.organizations;
  for (const region of ['eu', 'us', 'au']) {
    const body = { audit_log_destination_id: idOf('siem'), enabled: region !== 'us' };
    await caller.call('PATCH', `/${region}/v3/audit-log-webhook`, body);
  }
  expect(await list('konnectaudit_webhook', { regions: ['eu', 'us', 'me'] }, true)).toMatchObject([
    { displayName: 'us', identity: { region: 'us', org_id: organization?.id }, resource: { enabled: false } },
    { displayName: 'eu', identity: { region: 'eu', org_id: organization?.id }, resource: { enabled: true } },
  ]);
  expect((await list('konnectaudit_webhook', {})).map(({ displayName }) => displayName)).toEqual(['us', 'eu', 'au']);
});

it('a webhook with an endpoint of its own is listed too, unless it is switched off', async () => {
  for (const [region, enabled] of [
    ['sg', true],
    ['me', false],
  ] as const) {
    await caller.call('PATCH', `/${region}/v2/audit-log-webhook`, { ...elsewhere, enabled });
  }
  expect(await list('konnectaudit_webhook', { regions: ['me', 'sg'] }, true)).toMatchObject([
    { displayName: 'sg', resource: { endpoint: elsewhere.endpoint, audit_log_destination_id: null } },
  ]);
});

it("portals' webhooks are listed by the name of the portal, over regions", async () => {
  const [organization] = konnect.world.organizations.values();
  for (const name of ['Developers', 'Partners']) await caller.call('POST', '/eu/v3/portals', { name });
  const portal = [...(organization?.portals.values() ?? [])].find(({ name }) => name === 'Partners')?.id ?? '';
  const body = { audit_log_destination_id: idOf('siem'), enabled: true };
  await caller.call('PATCH', `/eu/v3/portals/${portal}/audit-log-webhook`, body);
  expect(await list('konnectaudit_portal_webhook', {}, true)).toMatchObject([
    {
      displayName: 'Partners',
      identity: { portal_id: portal, region: 'eu', org_id: organization?.id },
      resource: { portal_id: portal, audit_log_destination_id: idOf('siem'), enabled: true },
    },
  ]);
});

describe('konnectaudit_replay', () => {
  const actionType = 'konnectaudit_replay';
  const configOf = (values: CtyObject): DynamicValue => {
    const schema = provider.actions?.[actionType]?.schema ?? { description: '', attributes: {} };
    return encodeDynamic(schemaType(schema), { ...emptyObject(schema), ...values });
  };

  it('delivers a window once more, and tells how far it is', async () => {
    const [organization] = konnect.world.organizations.values();
    const receiver = await konnect.openReceiver();
    await caller.call('POST', '/global/v3/audit-log-destinations', {
      ...elsewhere,
      name: 'own',
      endpoint: receiver.url,
    });
    const body = { audit_log_destination_id: idOf('own'), enabled: true };
    await caller.call('PATCH', '/in/v3/audit-log-webhook', body);
    expect(organization?.webhooks.get('in')?.enabled).toBe(true);

    const now = konnect.clock.now();
    const window = { start_at: new Date(now - 60_000).toISOString(), end_at: new Date(now).toISOString() };
    const said: (string | undefined)[] = [];
    const config = configOf({ region: 'in', ...window });
    expect(await client.call(methods.PlanAction, { actionType, config })).toMatchObject({ diagnostics: [] });
    for await (const { progress, completed } of client.stream(methods.InvokeAction, { actionType, config })) {
      if (completed) expect(completed.diagnostics).toEqual([]);
      said.push(progress?.message);
    }
    expect(said).toEqual([
      expect.stringMatching(/^The replay in region "in" is "(accepted|pending|running|completed)"$/),
      'The replay in region "in" is "completed"',
      undefined,
    ]);
  });

  it('refuses a window that Konnect does not keep any more while it is planned', async () => {
    const window = { start_at: '2020-01-01T00:00:00Z', end_at: '2020-01-01T01:00:00Z' };
    const config = configOf({ region: 'in', ...window });
    expect(await client.call(methods.PlanAction, { actionType, config })).toMatchObject({
      diagnostics: [{ detail: expect.stringContaining('must lie within the last 7 days') }],
    });
  });
});
