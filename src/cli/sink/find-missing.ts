import { userAgent } from '#cli/konnect-client';
import type { AuditLog } from '#konnect/contract/audit-log';
import { keyOfEvent } from './event-key';

/** What was compared with what came. */
export interface Comparison {
  /** How many events there are. */
  readonly compared: number;
  readonly missing: readonly AuditLog[];
}

/** Looks for the events that were not received. Those that reading them left behind do not count. */
export async function findMissing(events: AsyncIterable<AuditLog>, received: ReadonlySet<string>): Promise<Comparison> {
  const missing: AuditLog[] = [];
  let compared = 0;
  for await (const event of events) {
    if (event.user_agent?.startsWith(userAgent)) continue;
    compared += 1;
    if (!received.has(keyOfEvent(event))) missing.push(event);
  }
  return { compared, missing };
}
