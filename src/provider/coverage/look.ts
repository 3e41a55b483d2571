import type { BoundWebhooks } from '#konnect/client/bound-webhook';
import type { Region } from '#konnect/contract/region';
import type { State } from '#terraform/framework/model';
import { statusState } from '#provider/webhook-status/read-status';
import { gapOf, isConfigured, isHealthy } from './gap';
import type { target } from './schema';

/** What is looked at: the organization in a region, or one of its developer portals there. */
export interface Place {
  readonly region: Region;
  /** @default the organization */
  readonly portal?: { readonly id: string; readonly name: string };
  readonly webhook: BoundWebhooks;
}

/** What a look shows. */
export interface Look {
  readonly target: State<typeof target>;
  /** Absent when it delivers. */
  readonly gap?: string;
}

/** Looks at one place: two calls. */
export async function lookAt({ region, portal, webhook }: Place, signal: AbortSignal): Promise<Look> {
  const [bound, status] = await Promise.all([webhook.get({ signal }), webhook.status({ signal })]);
  const destinationId = bound?.audit_log_destination_id ?? null;
  const where = portal ? `portal "${portal.name}" (${portal.id}) in region "${region}"` : `region "${region}"`;
  const gap = gapOf(where, destinationId, status);
  return {
    target: {
      region,
      portal_id: portal?.id ?? null,
      portal_name: portal?.name ?? null,
      configured: isConfigured(destinationId, status),
      healthy: isHealthy(destinationId, status),
      audit_log_destination_id: destinationId,
      ...statusState(status),
    },
    ...(gap !== undefined && { gap }),
  };
}
