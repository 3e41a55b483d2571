import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMock, type Mock } from '#mock/server';
import { provider } from '#provider/provider';
import { equal } from '#terraform/cty/equal';
import type { CtyObject } from '#terraform/cty/value';
import { identityType } from '#terraform/framework/identity';
import { configure } from '#terraform/testing/configure';
import { startInProcess, type InProcessProvider } from '#terraform/testing/in-process';
import { refuseErrors } from '#terraform/testing/refuse-errors';
import { resourceClient } from '#terraform/testing/resource-client';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';

const token = 'kpat_identity';
let konnect: Mock;
let folder: string;
let running: InProcessProvider;
let ids: Readonly<Record<'destination' | 'portal' | 'organization', string>>;

beforeAll(async () => {
  konnect = await createMock({ organizations: [{ name: 'identity', token }] });
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  await writeFile(join(folder, 'konnect.pem'), konnect.ca);
  running = startInProcess(provider);
  const settings = { token, region: 'eu', server_url: konnect.url, ca_cert_file: join(folder, 'konnect.pem') };
  await configure(running, provider, settings);

  const make = async (path: string, body: object): Promise<string> =>
    ((await konnect.call('POST', path, body)).body as { readonly id: string }).id;
  const siem = { name: 'siem', endpoint: 'https://siem.test/', authorization: 'key', log_format: 'json' };
  const destination = await make('/global/v3/audit-log-destinations', siem);
  const portal = await make('/eu/v3/portals', { name: 'docs' });
  const binding = { audit_log_destination_id: destination, enabled: true };
  await konnect.call('PATCH', '/eu/v3/audit-log-webhook', binding);
  await konnect.call('PATCH', `/eu/v3/portals/${portal}/audit-log-webhook`, binding);
  ids = { destination, portal, organization: konnect.organizations[0]?.id ?? '' };
});
afterAll(async () => {
  await running.close();
  await konnect.close();
  await rm(folder, { recursive: true });
});

function definitionOf(typeName: string) {
  const definition = provider.resources[typeName];
  if (!definition?.identity) throw new Error(`${typeName} has no identity`);
  return { ...definition, identity: definition.identity };
}

/** Imports as an `import` block with `identity` does, and reads; answers the state and the identity it has then. */
async function importBy(typeName: string, identity: CtyObject) {
  const { schema, identity: defined } = definitionOf(typeName);
  const type = identityType(defined);
  const { importedResources, diagnostics } = await running.call(Provider.methods.ImportResourceState, {
    typeName,
    identity: { identityData: encodeDynamic(type, identity) },
  });
  refuseErrors('import', diagnostics);
  const [imported] = importedResources;
  const read = await running.call(Provider.methods.ReadResource, {
    typeName,
    currentState: imported?.state,
    currentIdentity: imported?.identity,
    private: imported?.private ?? new Uint8Array(),
  });
  refuseErrors('read', read.diagnostics);
  const client = resourceClient(running, typeName, { schema });
  const state = decodeObject(client.type, read.newState);
  if (!state) throw new Error(`Nothing was read of ${typeName}`);
  return { client, state, private: read.private, identity: decodeObject(type, read.newIdentity?.identityData) };
}

it('every resource that Konnect gives a place has an identity', () => {
  const without = Object.entries(provider.resources).filter(([, { identity }]) => !identity);
  expect(without.map(([name]) => name)).toEqual(['konnectaudit_replay_job']); // it cannot be looked up
});

it('a destination is imported by its id, and only its authorization is left to send', async () => {
  const { client, state, ...rest } = await importBy('konnectaudit_destination', { id: ids.destination });
  expect(state).toMatchObject({ id: ids.destination, name: 'siem', log_format: 'json', org_id: ids.organization });
  expect(rest.identity).toEqual({ id: ids.destination });
  const config = { name: 'siem', endpoint: 'https://siem.test/', log_format: 'json', authorization_wo: 'key' };
  const planned = await client.plan({ config: { ...config, authorization_wo_version: '1' }, prior: state, ...rest });
  const changed = Object.keys(state).filter((name) => state[name] !== planned.state?.[name]);
  expect(changed).toEqual(['authorization_wo_version']);
});

it.each([
  ['konnectaudit_webhook', 'region', () => ({ region: 'eu', org_id: null })],
  ['konnectaudit_webhook', 'region and organization', () => ({ region: 'eu', org_id: ids.organization })],
  [
    'konnectaudit_portal_webhook',
    'portal, in the region of the provider',
    () => ({ portal_id: ids.portal, region: null, org_id: null }),
  ],
  [
    'konnectaudit_portal_webhook',
    'portal, region and organization',
    () => ({ portal_id: ids.portal, region: 'eu', org_id: ids.organization }),
  ],
])('%s is imported by %s, and nothing is left to do', async (typeName, _, identity) => {
  const { client, state, ...rest } = await importBy(typeName, identity());
  expect(state).toMatchObject({ audit_log_destination_id: ids.destination, enabled: true, region: 'eu' });
  expect(rest.identity).toEqual({ ...identity(), region: 'eu', org_id: ids.organization });
  const place = typeName === 'konnectaudit_webhook' ? { region: 'eu' } : { portal_id: ids.portal };
  const config = { ...place, audit_log_destination_id: ids.destination };
  const planned = await client.plan({ config, prior: state, private: rest.private });
  refuseErrors('plan', planned.diagnostics);
  expect(planned.state && equal(client.type, state, planned.state)).toBe(true);
});

it('an identity of another organization is refused', async () => {
  const other = { region: 'eu', org_id: '00000000-0000-4000-8000-000000000001' };
  await expect(importBy('konnectaudit_webhook', other)).rejects.toThrow('Token of another organization');
});
