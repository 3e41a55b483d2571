import type { KonnectClient } from '#konnect/client/client';
import { isKonnectError } from '#konnect/client/error';
import type { Destination } from '#konnect/contract/destination';
import type { Organization } from '#konnect/contract/organization';
import { type Region, regions } from '#konnect/contract/region';

/** All that an organization has for its audit logs in some regions. */
export interface Inventory {
  readonly organization: Organization;
  readonly destinations: readonly Destination[];
  readonly webhooks: readonly FoundWebhook[];
  /** Regions that nobody could look into. */
  readonly refused: readonly Region[];
}

/** A webhook: of the organization in a region, or of a developer portal there. */
export type FoundWebhook = BoundPlace | InlinePlace;

/** A destination is bound to it. */
export interface BoundPlace {
  readonly region: Region;
  readonly portal?: { readonly id: string; readonly name: string };
  readonly audit_log_destination_id: string;
  readonly enabled: boolean;
}

/** Delivers to an endpoint of its own. One that is switched off counts as deleted: there is no other way to delete it. */
export interface InlinePlace {
  readonly region: Region;
  readonly portal?: undefined;
  readonly endpoint: string;
  readonly log_format: string;
  readonly skip_ssl_verification: boolean;
}

export function isInline(webhook: FoundWebhook): webhook is InlinePlace {
  return 'endpoint' in webhook;
}

/** By which Terraform imports the webhook; it names the organization, so that another one's is not taken. */
export function importIdOf({ region, portal }: FoundWebhook, { id }: Organization): string {
  return [id, region, ...(portal ? [portal.id] : [])].join('/');
}

/**
 * Looks for all there is, region by region. Where no region is named all are looked into, and those that refuse the
 * organization are noted, as `sg` does unless it was asked for.
 * @throws KonnectError
 */
export async function takeInventory(client: KonnectClient, named: readonly Region[] | undefined): Promise<Inventory> {
  const organization = await client.organization();
  const destinations: Destination[] = [];
  for await (const destination of client.destinations.list()) destinations.push(destination);
  const webhooks: FoundWebhook[] = [];
  const refused: Region[] = [];
  for (const region of named ?? regions) {
    try {
      webhooks.push(...(await webhooksIn(region, client)));
    } catch (error) {
      if (named || !isKonnectError(error, 'forbidden')) throw error;
      refused.push(region);
    }
  }
  return { organization, destinations, webhooks, refused };
}

async function webhooksIn(region: Region, client: KonnectClient): Promise<readonly FoundWebhook[]> {
  const found = await webhookOf(client, region);
  const webhooks = found ? [found] : [];
  for await (const portal of client.portals(region)) {
    const webhook = await client.portalWebhook(region, portal.id).get();
    if (webhook) webhooks.push({ region, portal, ...webhook });
  }
  return webhooks;
}

async function webhookOf(client: KonnectClient, region: Region): Promise<FoundWebhook | undefined> {
  const bound = await client.webhook(region).get();
  if (bound) return { region, ...bound };
  const inline = await client.inlineWebhook(region).get();
  if (inline?.enabled !== true) return undefined;
  const { endpoint, log_format, skip_ssl_verification } = inline;
  return { region, endpoint, log_format, skip_ssl_verification };
}
