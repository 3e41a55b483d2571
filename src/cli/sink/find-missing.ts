import { userAgent } from '#cli/konnect-client';
import type { AuditLog } from '#konnect/contract/audit-log';
import { keyOfEvent } from './event-key';

/** The events that were not received, but for those that reading them left behind. */
export async function findMissing(
  events: AsyncIterable<AuditLog>,
  received: ReadonlySet<string>,
): Promise<readonly AuditLog[]> {
  const missing: AuditLog[] = [];
  for await (const event of events) {
    if (!event.user_agent?.startsWith(userAgent) && !received.has(keyOfEvent(event))) missing.push(event);
  }
  return missing;
}
