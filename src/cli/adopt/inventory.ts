import type { KonnectClient } from '#konnect/client/client';
import type { Destination } from '#konnect/contract/destination';
import type { Organization } from '#konnect/contract/organization';
import type { Region } from '#konnect/contract/region';

/** All that an organization has for its audit logs in some regions. */
export interface Inventory {
  readonly organization: Organization;
  readonly destinations: readonly Destination[];
  readonly webhooks: readonly FoundWebhook[];
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

/** Looks for all there is, region by region. @throws KonnectError */
export async function takeInventory(client: KonnectClient, regions: readonly Region[]): Promise<Inventory> {
  const organization = await client.organization();
  const destinations: Destination[] = [];
  for await (const destination of client.destinations.list()) destinations.push(destination);
  const webhooks: FoundWebhook[] = [];
  for (const region of regions) {
    const found = await webhookOf(client, region);
    if (found) webhooks.push(found);
    for await (const portal of client.portals(region)) {
      const webhook = await client.portalWebhook(region, portal.id).get();
      if (webhook) webhooks.push({ region, portal, ...webhook });
    }
  }
  return { organization, destinations, webhooks };
}

async function webhookOf(client: KonnectClient, region: Region): Promise<FoundWebhook | undefined> {
  const bound = await client.webhook(region).get();
  if (bound) return { region, ...bound };
  const inline = await client.inlineWebhook(region).get();
  if (inline?.enabled !== true) return undefined;
  const { endpoint, log_format, skip_ssl_verification } = inline;
  return { region, endpoint, log_format, skip_ssl_verification };
}
