import { bool, string } from '#terraform/framework/attribute';
import { moveFrom, type Move } from '#terraform/framework/move';
import type { Schema } from '#terraform/framework/schema';
import { kongProviders } from '#provider/kong-providers';
import type { attributes } from './schema';

const description = "As Kong's own provider keeps it.";

const source = {
  description,
  attributes: {
    id: string({ presence: 'computed', description }),
    name: string({ presence: 'required', description }),
    endpoint: string({ presence: 'required', description }),
    authorization: string({ presence: 'optional', description }),
    log_format: string({ presence: 'optional', description }),
    skip_ssl_verification: bool({ presence: 'optional', description }),
    created_at: string({ presence: 'computed', description }),
  },
} satisfies Schema;

/**
 * Takes over `konnect_audit_log_destination`. Its authorization stays in the state until the configuration gives
 * `authorization_wo` instead.
 * Source: schema of konnect_audit_log_destination, provider kong/konnect 3.19.0.
 */
export const destinationMoves: readonly Move<typeof attributes>[] = kongProviders.map((provider) =>
  moveFrom({ type: 'konnect_audit_log_destination', provider }, source, ({ state }) => ({
    ...state,
    org_id: null,
    log_format: state.log_format ?? 'cef',
    skip_ssl_verification: state.skip_ssl_verification ?? false,
    authorization_wo: null,
    authorization_wo_version: null,
    detect_authorization_change: null,
    deletion_protection: false,
    timeouts: null,
  })),
);
