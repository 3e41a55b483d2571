import { bool, string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { moveFrom, type Move } from '#terraform/framework/move';
import type { PrivateState } from '#terraform/framework/private-state';
import type { Schema } from '#terraform/framework/schema';
import { defaultPolicy } from '#provider/delivery/attributes';
import { kongProviders } from '#provider/kong-providers';
import type { attributes } from './schema';

const description = "As Kong's own provider keeps it.";

const source = {
  description,
  attributes: {
    endpoint: string({ presence: 'optional', description }),
    authorization: string({ presence: 'optional', description }),
    enabled: bool({ presence: 'optional', description }),
    log_format: string({ presence: 'optional', description }),
    skip_ssl_verification: bool({ presence: 'optional', description }),
  },
} satisfies Schema;

/**
 * Takes over `konnect_audit_log`, a webhook with an endpoint of its own. Its state does not say which region it is of, as
 * the server URL of Kong's provider did: the read that follows takes the region of our provider.
 * Source: schema of konnect_audit_log, provider kong/konnect 3.19.0.
 */
export const webhookMoves: readonly Move<typeof attributes>[] = kongProviders.map((provider) =>
  moveFrom({ type: 'konnect_audit_log', provider }, source, ({ state }) => ({
    ...defaultPolicy,
    ...state,
    log_format: state.log_format ?? 'cef',
    skip_ssl_verification: state.skip_ssl_verification ?? false,
    id: null,
    org_id: null,
    region: null,
    audit_log_destination_id: null,
    authorization_wo: null,
    authorization_wo_version: null,
    detect_authorization_change: null,
    webhook_status: null,
  })),
);

/** Set between the read that takes a region for granted and the plan that follows. */
const key = 'regionIsAssumed';

/** Remembers, in a read, whether the region of the state is only assumed. */
export function noteAssumption(isAssumed: boolean, privateState: PrivateState): void {
  if (isAssumed || privateState.get(key) !== undefined) privateState.set(key, isAssumed);
}

/** Throws when a plan for another region than was assumed would destroy a webhook that was not meant. */
export function refuseWrongAssumption(
  assumed: string | null,
  planned: unknown,
  privateState: Pick<PrivateState, 'get'>,
): void {
  if (privateState.get(key) !== true || typeof planned !== 'string') return;
  throw new DiagnosticError(
    'Cannot tell the region of the moved webhook',
    `The state of Kong's provider names none, so that it was read from "${assumed ?? ''}", the region of the provider, and the configuration says "${planned}": set KONNECT_REGION or the provider's region to "${planned}" for the first apply after the move`,
    [{ attribute: 'region' }],
  );
}
