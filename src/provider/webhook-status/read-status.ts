import type { WebhookStatus } from '#konnect/contract/status';
import { CtyNumber } from '#terraform/cty/number';
import type { ConfiguredContext } from '#terraform/framework/context';
import type { KnownConfig, State } from '#terraform/framework/model';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';
import type { attributes, statusAttributes } from './schema';

/** Asks how the deliveries of a region go. */
export async function readStatus(
  config: KnownConfig<typeof attributes>,
  { client, signal }: ConfiguredContext<Session>,
): Promise<State<typeof attributes>> {
  const region = knownRegion(client, config.region);
  return { region, ...statusState(await client.konnect.webhook(region).status({ signal })) };
}

/** What Konnect leaves out is null. */
export function statusState(status: WebhookStatus): State<typeof statusAttributes> {
  const code = status.last_response_code ?? null;
  return {
    webhook_enabled: status.webhook_enabled ?? null,
    webhook_status: status.webhook_status ?? null,
    last_attempt_at: status.last_attempt_at ?? null,
    last_response_code: code === null ? null : CtyNumber.fromDouble(code),
    last_response_message: status.last_response_message ?? null,
  };
}
