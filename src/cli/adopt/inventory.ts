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

/** A webhook that a destination is bound to: of the organization in a region, or of a developer portal there. */
export interface FoundWebhook {
  readonly region: Region;
  readonly portal?: { readonly id: string; readonly name: string };
  readonly audit_log_destination_id: string;
  readonly enabled: boolean;
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
    const found = await client.webhook(region).get();
    if (found) webhooks.push({ region, ...found });
    for await (const portal of client.portals(region)) {
      const webhook = await client.portalWebhook(region, portal.id).get();
      if (webhook) webhooks.push({ region, portal, ...webhook });
    }
  }
  return { organization, destinations, webhooks };
}
