import type { PrivateState } from '#terraform/framework/private-state';
import { acceptRenewal } from './accept-renewal';
import { authorBug, guard } from './guard';
import type { Operation } from './operation';

interface RenewRequest {
  readonly typeName: string;
  readonly private: PrivateState;
}

/** Renews what is open; answers when to do so again, undefined for never. */
export async function renewEphemeral(operation: Operation, request: RenewRequest): Promise<Date | undefined> {
  const { definition } = operation.runtime.ephemeral(request.typeName);
  let renewAt: Date | undefined;
  await guard(operation, async () => {
    if (!definition.renew) {
      operation.diagnostics.add(authorBug(operation, 'It has no method "renew"'));
      return;
    }
    const next = await definition.renew(operation.resourceContext(request.private));
    renewAt = acceptRenewal(operation, definition, next);
  });
  return renewAt;
}
