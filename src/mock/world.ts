import type { ControlPlane } from '#konnect/contract/control-plane';
import type { LogFormat } from '#konnect/contract/destination';
import type { Region } from '#konnect/contract/region';
import type { Ids } from './ids';

/** Where deliveries are configured and counted on their own: one organization in one region. */
export interface Cell {
  /** Id of the organization. */
  readonly organization: string;
  readonly region: Region;
}

/** The same for equal cells, and for no others. */
export function cellKey({ organization, region }: Cell): string {
  return `${organization}/${region}`;
}

/** Everything the local Konnect holds, as plain data. */
export interface World {
  readonly organizations: ReadonlyMap<string, Organization>;
  /** Who may call, by token. */
  readonly callers: ReadonlyMap<string, Caller>;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Where the events of calls to the `global` host go. */
  homeRegion: Region;
  /** By id, in order of creation. */
  readonly destinations: Map<string, StoredDestination>;
  readonly webhooks: Map<Region, StoredWebhook>;
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

export interface StoredWebhook {
  /** Absent: the region is not configured. */
  destinationId?: string;
  enabled: boolean;
  /** Inactive after a delivery that failed for good. */
  state: 'active' | 'inactive';
  /** Absent before any attempt. */
  lastAttempt?: { readonly at: number; readonly code?: number; readonly message: string };
}

/** A token and what it may do. */
export interface Caller {
  readonly organization: Organization;
  /** Id of the user or system account that the token belongs to. */
  readonly principal: string;
  readonly kind: 'PAT' | 'SPAT';
  readonly roles: readonly Role[];
}

/** The published role that may see and change the configuration of audit logs. */
export type Role = 'audit_logs.admin';

export interface OrganizationOptions {
  readonly name: string;
  /** What callers send as bearer token: `spat_...` is a system account's, everything else a person's. */
  readonly token: string;
  /** A UUID. @default one made from the seed and the name */
  readonly id?: string;
  /** @default audit_logs.admin: everything */
  readonly roles?: readonly Role[];
  /** Where the events of calls to the `global` host go. @default us */
  readonly homeRegion?: Region;
}

/** @throws when two organizations share a name or a token: nobody could tell them apart */
export function createWorld(options: readonly OrganizationOptions[], ids: Ids): World {
  const organizations = new Map<string, Organization>();
  const callers = new Map<string, Caller>();
  for (const { name, token, id = ids.named('organization', name), roles, homeRegion = 'us' } of options) {
    if (organizations.has(id))
      throw new Error(`Cannot create organization "${name}" twice: give each a name and an id of its own`);
    if (callers.has(token))
      throw new Error(`Cannot create organization "${name}" with the token of another: give each a token of its own`);
    const organization: Organization = {
      id,
      name,
      homeRegion,
      destinations: new Map(),
      webhooks: new Map(),
      controlPlanes: new Map(),
    };
    organizations.set(id, organization);
    callers.set(token, {
      organization,
      principal: ids.named('principal', name),
      kind: token.startsWith('spat_') ? 'SPAT' : 'PAT',
      roles: roles ?? ['audit_logs.admin'],
    });
  }
  return { organizations, callers };
}

/** The one webhook of a region, unconfigured at first. */
export function webhookOf(organization: Organization, region: Region): StoredWebhook {
  const found = organization.webhooks.get(region);
  if (found) return found;
  const webhook: StoredWebhook = { enabled: false, state: 'active' };
  organization.webhooks.set(region, webhook);
  return webhook;
}
