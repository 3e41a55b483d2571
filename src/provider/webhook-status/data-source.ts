import { CtyNumber } from '#terraform/cty/number';
import { defineDataSource } from '#terraform/framework/data-source';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';
import type { attributes } from './schema';
import { schema } from './schema';

export const webhookStatus = defineDataSource<typeof attributes, Session>({
  schema,

  async read(config, { client, signal }) {
    const region = knownRegion(client, config.region);
    const status = await client.konnect.webhook(region).status({ signal });
    const code = status.last_response_code ?? null;
    return {
      region,
      webhook_enabled: status.webhook_enabled ?? null,
      webhook_status: status.webhook_status ?? null,
      last_attempt_at: status.last_attempt_at ?? null,
      last_response_code: code === null ? null : CtyNumber.fromBigInt(BigInt(code)),
      last_response_message: status.last_response_message ?? null,
    };
  },
});
