import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createMock, type Mock } from '#mock/server';
import { unbind, webhookOf, type Organization, type StoredWebhook } from '#mock/world';
import { provider } from '#provider/provider';
import { equal } from '#terraform/cty/equal';
import { unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import { configure } from '#terraform/testing/configure';
import { startInProcess } from '#terraform/testing/in-process';
import { refuseErrors } from '#terraform/testing/refuse-errors';
import { resourceClient, type Given, type ResourceClient } from '#terraform/testing/resource-client';
import { beginnings, configured, destinations, steps, webhooks } from './model';
import type { Configuration, DestinationName, ResourceName, Step, WebhookName } from './model';

const token = 'kpat_convergence';
const all: readonly ResourceName[] = [...destinations, ...webhooks];

let konnect: Mock;
let folder: string;
let organization: Organization;
let portal: string;
beforeAll(async () => {
  konnect = await createMock({ organizations: [{ name: 'convergence', token }] });
  konnect.clock.freeze(); // nothing is delivered, so that nothing becomes inactive
  folder = await mkdtemp(join(tmpdir(), 'convergence-'));
  await writeFile(join(folder, 'konnect.pem'), konnect.ca);
  const made = await konnect.call('POST', '/eu/v3/portals', { name: 'docs' });
  portal = (made.body as { readonly id: string }).id;
  const found = konnect.world.callers.get(token)?.organization;
  if (!found) throw new Error('no organization');
  organization = found;
});
afterAll(async () => {
  await konnect.close();
  await rm(folder, { recursive: true });
});

/** What Terraform keeps of a resource. */
interface Held {
  readonly state: CtyObject;
  readonly private: Uint8Array;
}

type Holdings = Map<ResourceName, Held>;
type Clients = Readonly<Record<ResourceName, ResourceClient>>;

/** Does something with a provider that was started for it, as every command of Terraform starts one. */
async function command<T>(run: (clients: Clients) => Promise<T>): Promise<T> {
  const running = startInProcess(provider);
  const settings = { token, region: 'us', server_url: konnect.url, ca_cert_file: join(folder, 'konnect.pem') };
  try {
    await configure(running, provider, settings);
    const client = (type: keyof typeof provider.resources): ResourceClient => {
      const definition = provider.resources[type];
      if (!definition) throw new Error(`no ${type}`);
      return resourceClient(running, type, definition);
    };
    const [destination, webhook] = [client('konnectaudit_destination'), client('konnectaudit_webhook')];
    const portalWebhook = client('konnectaudit_portal_webhook');
    return await run({ a: destination, b: destination, eu: webhook, us: webhook, portal: portalWebhook });
  } finally {
    await running.close();
  }
}

/** The arguments of a resource; null when it is not configured. */
function argumentsOf(name: ResourceName, configuration: Configuration, held: Holdings): Given | null {
  if (name === 'a' || name === 'b') {
    const wanted = configuration[name];
    return wanted ? { ...wanted, authorization_wo: 'key', authorization_wo_version: '1' } : null;
  }
  const wanted = configuration[name];
  if (!wanted) return null;
  const common = {
    audit_log_destination_id: held.get(wanted.to)?.state['id'] ?? unknown,
    enabled: wanted.enabled,
    overwrite_existing: true,
  };
  return name === 'portal' ? { ...common, portal_id: portal, region: 'eu' } : { ...common, region: name };
}

async function refresh(clients: Clients, held: Holdings): Promise<void> {
  for (const [name, { state, private: before }] of [...held]) {
    const read = await clients[name].read(state, before);
    refuseErrors('read', read.diagnostics);
    if (read.state) held.set(name, { state: read.state, private: read.private });
    else held.delete(name);
  }
}

/** The resources that a plan changes. */
async function plan(configuration: Configuration, held: Holdings): Promise<readonly ResourceName[]> {
  return command(async (clients) => {
    await refresh(clients, held);
    const changed: ResourceName[] = [];
    for (const name of all) {
      const prior = held.get(name)?.state ?? null;
      const config = argumentsOf(name, configuration, held);
      if (!config && !prior) continue;
      const planned = await clients[name].plan({ config, prior, ...privateOf(held.get(name)) });
      refuseErrors('plan', planned.diagnostics);
      if (!prior || !planned.state || !equal(clients[name].type, prior, planned.state)) changed.push(name);
    }
    return changed;
  });
}

function privateOf(held: Held | undefined): { private?: Uint8Array } {
  return held ? { private: held.private } : {};
}

/** Makes and changes what is configured, and deletes the rest, first what depends on others. */
async function apply(configuration: Configuration, held: Holdings): Promise<void> {
  await command(async (clients) => {
    await refresh(clients, held);
    const isGoing = (name: ResourceName): boolean => !configuration[name];
    for (const name of all) if (!isGoing(name)) await change(name, configuration, { clients, held });
    for (const name of [...all].reverse()) if (isGoing(name)) await change(name, configuration, { clients, held });
  });
}

async function change(
  name: ResourceName,
  configuration: Configuration,
  { clients, held }: { readonly clients: Clients; readonly held: Holdings },
): Promise<void> {
  const prior = held.get(name)?.state ?? null;
  const config = argumentsOf(name, configuration, held);
  if (!config && !prior) return;
  const planned = await clients[name].plan({ config, prior, ...privateOf(held.get(name)) });
  refuseErrors('plan', planned.diagnostics);
  if (prior && planned.state && equal(clients[name].type, prior, planned.state)) return;
  const applied = await clients[name].apply({ config, prior, private: planned.plannedPrivate }, planned.state);
  refuseErrors('apply', applied.diagnostics);
  if (applied.state) held.set(name, { state: applied.state, private: applied.private });
  else held.delete(name);
}

function webhookIn(name: WebhookName): StoredWebhook {
  const found = name === 'portal' ? organization.portals.get(portal)?.webhook : webhookOf(organization, name);
  if (!found) throw new Error('no portal');
  return found;
}

/** Somebody else changes what the state has; what it has not is none of their business. */
function changeOutside(step: Exclude<Step, { do: 'apply' }>, held: Holdings): void {
  if ('webhook' in step) {
    const webhook = webhookIn(step.webhook);
    const id = step.as && idOf(step.as.to, held);
    if (!held.has(step.webhook)) return;
    if (!step.as) unbind(webhook);
    else if (id !== undefined && organization.destinations.has(id))
      Object.assign(webhook, { destinationId: id, enabled: step.as.enabled });
    return;
  }
  const found = organization.destinations.get(idOf(step.destination, held) ?? '');
  if (!found) return;
  if (step.as) return void Object.assign(found, step.as);
  for (const name of webhooks) if (webhookIn(name).destinationId === found.id) unbind(webhookIn(name));
  organization.destinations.delete(found.id);
}

function idOf(name: DestinationName, held: Holdings): string | undefined {
  return held.get(name)?.state['id'] as string | undefined;
}

/** The resources that are not in Konnect what they are configured to be, or that Terraform does not hold. */
function differing(configuration: Configuration, held: Holdings): readonly ResourceName[] {
  return all.filter((name) => {
    const is = held.has(name) ? inKonnect(name, held) : undefined;
    const wanted = configuration[name];
    if (!wanted || !is) return wanted !== undefined || is !== undefined;
    const ought = 'to' in wanted ? { id: idOf(wanted.to, held), enabled: wanted.enabled } : wanted;
    const isNew = 'to' in wanted && inKonnect(wanted.to, held) === undefined;
    return isNew || Object.entries(ought).some(([key, value]) => is[key] !== value);
  });
}

function inKonnect(name: ResourceName, held: Holdings): Readonly<Record<string, unknown>> | undefined {
  if (name === 'a' || name === 'b') return organization.destinations.get(idOf(name, held) ?? '') as never;
  const { destinationId: id, enabled } = webhookIn(name);
  return id === undefined ? undefined : { id, enabled };
}

it('a plan names what differs from the configuration and nothing else, and after an apply it is empty', async () => {
  const empty = konnect.snapshot();
  const play = async (first: Configuration, sequence: readonly Step[]): Promise<void> => {
    konnect.restore(empty);
    const held: Holdings = new Map();
    let configuration = first;
    for (const step of [{ do: 'apply' } as const, ...sequence]) {
      configuration = configured(configuration, step);
      if (step.do === 'change outside') changeOutside(step, held);
      if (step.do === 'apply') await apply(configuration, held);
      const expected = differing(configuration, held);
      expect(await plan(configuration, held)).toEqual(expected);
      if (step.do === 'apply') expect(expected).toEqual([]);
    }
  };
  await fc.assert(fc.asyncProperty(beginnings, steps, play), { numRuns: 20 });
});
