import { Destination } from '#konnect/contract/destination';
import { fromZod } from '#terraform/framework/from-zod';
import type { State } from '#terraform/framework/model';
import { momentOf } from '#provider/moment';

const computed = { presence: 'computed' } as const;

/** What Konnect shows of a destination. */
export const found = fromZod(Destination.shape, {
  id: computed,
  name: computed,
  endpoint: computed,
  log_format: computed,
  skip_ssl_verification: computed,
  created_at: computed,
  updated_at: {
    ...computed,
    description: 'When the destination was last changed, RFC 3339. Null when it never was.',
  },
});

export function foundState(destination: Destination): State<typeof found> {
  return {
    id: destination.id,
    name: destination.name,
    endpoint: destination.endpoint,
    log_format: destination.log_format,
    skip_ssl_verification: destination.skip_ssl_verification,
    created_at: destination.created_at ?? null,
    updated_at: momentOf(destination.updated_at),
  };
}
