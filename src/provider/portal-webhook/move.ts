import { bool, string } from '#terraform/framework/attribute';
import { moveFrom, type Move } from '#terraform/framework/move';
import type { Schema } from '#terraform/framework/schema';
import { defaultPolicy } from '#provider/delivery/attributes';
import { kongProviders } from '#provider/kong-providers';
import type { attributes } from './schema';

const description = "As Kong's own provider keeps it.";

const source = {
  description,
  attributes: {
    portal_id: string({ presence: 'required', description }),
    audit_log_destination_id: string({ presence: 'optional', description }),
    enabled: bool({ presence: 'optional', description }),
  },
} satisfies Schema;

/**
 * Takes over `konnect_portal_audit_log_webhook`. The read that follows finds the region.
 * Source: schema of konnect_portal_audit_log_webhook, provider kong/konnect 3.19.0.
 */
export const portalWebhookMoves: readonly Move<typeof attributes>[] = kongProviders.map((provider) =>
  moveFrom({ type: 'konnect_portal_audit_log_webhook', provider }, source, ({ state }) => ({
    ...defaultPolicy,
    id: state.portal_id,
    portal_id: state.portal_id,
    audit_log_destination_id: state.audit_log_destination_id ?? '',
    enabled: state.enabled,
    org_id: null,
    region: null,
    webhook_status: null,
  })),
);
