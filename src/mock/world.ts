import type { ControlPlane } from '#konnect/contract/control-plane';
import type { LogFormat } from '#konnect/contract/destination';
import type { Region } from '#konnect/contract/region';
import type { Ids } from './ids';

/** Where deliveries are configured and counted on their own: one region of an organization, or one portal in it. */
export interface Cell {
  /** Id of the organization. */
  readonly organization: string;
  readonly region: Region;
  /** Id of a developer portal. @default the events of the organization itself */
  readonly portal?: string;
}

/** The same for equal cells, and for no others. */
export function cellKey({ organization, region, portal }: Cell): string {
  return portal === undefined ? `${organization}/${region}` : `${organization}/${region}/${portal}`;
}

/** Everything the local Konnect holds, as plain data. */
export interface World {
  readonly organizations: Map<string, Organization>;
  /** Who may call, by token. */
  readonly callers: Map<string, Caller>;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Where the events of calls to the `global` host go. */
  homeRegion: Region;
  /** By id, in order of creation. */
  readonly destinations: Map<string, StoredDestination>;
  readonly webhooks: Map<Region, StoredWebhook>;
  /** When the last webhook let go of a destination, by its id, ms since the epoch. */
  readonly released: Map<string, number>;
  /** By id, in order of creation. */
  readonly portals: Map<string, StoredPortal>;
  /** The last replay of each cell, by its key. */
  readonly replayJobs: Map<string, StoredReplayJob>;
  readonly controlPlanes: Map<Region, ControlPlane[]>;
}

/** A destination under the API's own names, with what the API never answers. */
export interface StoredDestination {
  readonly id: string;
  name: string;
  endpoint: string;
  authorization: string;
  log_format: LogFormat;
  skip_ssl_verification: boolean;
  /** RFC 3339. */
  readonly created_at: string;
  updated_at: string;
}

/** Where a webhook of version 2 delivers to, which is no destination of the organization's. */
export type InlineDestination = Pick<
  StoredDestination,
  'endpoint' | 'authorization' | 'log_format' | 'skip_ssl_verification'
>;

/** Unconfigured without a destination of either kind; it never has both. */
export interface StoredWebhook {
  destinationId?: string;
  inline?: InlineDestination;
  /** RFC 3339. @default never changed */
  updatedAt?: string;
  enabled: boolean;
  /** Inactive after a delivery that failed for good. */
  state: 'active' | 'inactive';
  /** Absent before any attempt. */
  lastAttempt?: { readonly at: number; readonly code?: number; readonly message: string };
}

export interface StoredPortal {
  readonly id: string;
  readonly name: string;
  readonly region: Region;
  readonly webhook: StoredWebhook;
}

/** A replay under the API's own names. */
export interface StoredReplayJob {
  /** RFC 3339, as it was asked for. */
  readonly start_at: string;
  readonly end_at: string;
  status: 'accepted' | 'pending' | 'running' | 'completed' | 'failed';
  updated_at: string;
}

/** A token and what it may do. */
export interface Caller {
  readonly organization: Organization;
  /** Id of the user or system account that the token belongs to. */
  readonly principal: string;
  /** `<name> (<email>)`, as events give it. @default they give no name */
  readonly principalName?: string;
  readonly kind: 'PAT' | 'SPAT';
  readonly roles: readonly Role[];
  readonly tokenState: TokenState;
}

/** What is wrong with a token, or with whose it is: every call with it is answered with 401 then. */
export type TokenState = 'valid' | 'expired' | 'locked' | 'disabled';

/** The published role that may see and change the configuration of audit logs. */
export type Role = 'audit_logs.admin';

export interface TokenOptions {
  /** What callers send as bearer token: `spat_...` is a system account's, everything else a person's. */
  readonly token: string;
  /** `<name> (<email>)` of whose it is, for the events of an organization that asked for names. @default none */
  readonly principalName?: string;
  /** @default valid */
  readonly state?: TokenState;
  /** @default audit_logs.admin: everything */
  readonly roles?: readonly Role[];
}

export interface OrganizationOptions extends TokenOptions {
  readonly name: string;
  /** What else callers may send, with what it may do. @default nothing */
  readonly otherTokens?: readonly TokenOptions[];
  /** A UUID. @default one made from the seed and the name */
  readonly id?: string;
  /** Where the events of calls to the `global` host go. @default us */
  readonly homeRegion?: Region;
}

/** @throws when two organizations share a name or a token: nobody could tell them apart */
export function createWorld(options: readonly OrganizationOptions[], ids: Ids): World {
  const world: World = { organizations: new Map(), callers: new Map() };
  for (const each of options) addOrganization(world, each, ids);
  return world;
}

/** @throws when the world has one of this name or with this token: nobody could tell them apart */
export function addOrganization(world: World, options: OrganizationOptions, ids: Ids): Organization {
  const { organizations, callers } = world;
  const { name, id = ids.named('organization', name), homeRegion = 'us' } = options;
  if (organizations.has(id))
    throw new Error(`Cannot create organization "${name}" twice: give each a name and an id of its own`);
  const organization = emptyOrganization({ id, name, homeRegion });
  const own = callersOf(organization, options, ids);
  if (own.some(([token]) => callers.has(token)) || new Set(own.map(([token]) => token)).size < own.length)
    throw new Error(`Cannot create organization "${name}" with the token of another: give each a token of its own`);
  organizations.set(id, organization);
  for (const [token, caller] of own) callers.set(token, caller);
  return organization;
}

export function emptyOrganization(known: Pick<Organization, 'id' | 'name' | 'homeRegion'>): Organization {
  return {
    ...known,
    destinations: new Map(),
    webhooks: new Map(),
    released: new Map(),
    portals: new Map(),
    replayJobs: new Map(),
    controlPlanes: new Map(),
  };
}

function callersOf(
  organization: Organization,
  { name, otherTokens = [], ...first }: OrganizationOptions,
  ids: Ids,
): readonly (readonly [string, Caller])[] {
  const all = [{ ...first, owner: name }, ...otherTokens.map((other) => ({ ...other, owner: other.token }))];
  return all.map(({ token, roles = ['audit_logs.admin'], state = 'valid', principalName, owner }) => [
    token,
    {
      organization,
      principal: ids.named('principal', owner),
      ...(principalName === undefined ? {} : { principalName }),
      kind: token.startsWith('spat_') ? 'SPAT' : 'PAT',
      roles,
      tokenState: state,
    },
  ]);
}

/** The webhook of a cell: undefined when its portal is gone. */
export function webhookOfCell(organization: Organization, { region, portal }: Cell): StoredWebhook | undefined {
  return portal === undefined ? webhookOf(organization, region) : organization.portals.get(portal)?.webhook;
}

/** Where a webhook delivers to; undefined when it is unconfigured. */
export function destinationOf(
  { destinations }: Organization,
  { destinationId, inline }: StoredWebhook,
): InlineDestination | undefined {
  return inline ?? (destinationId === undefined ? undefined : destinations.get(destinationId));
}

/** Every webhook of the organization, of its regions and of its portals. */
export function webhooksOf({ webhooks, portals }: Organization): readonly StoredWebhook[] {
  return [...webhooks.values(), ...[...portals.values()].map(({ webhook }) => webhook)];
}

/** Makes the webhook ready again, as if no delivery had been tried. */
export function startOver(webhook: StoredWebhook): void {
  webhook.state = 'active';
  delete webhook.lastAttempt;
}

/** Leaves a webhook as it was before it was first configured. */
export function unbind(webhook: StoredWebhook): void {
  delete webhook.destinationId;
  delete webhook.inline;
  webhook.enabled = false;
  startOver(webhook);
}

/** The one webhook of a region, unconfigured at first. */
export function webhookOf(organization: Organization, region: Region): StoredWebhook {
  const found = organization.webhooks.get(region);
  if (found) return found;
  const webhook: StoredWebhook = { enabled: false, state: 'active' };
  organization.webhooks.set(region, webhook);
  return webhook;
}
