import { userAgent } from '#cli/konnect-client';
import type { AuditLog } from '#konnect/contract/audit-log';
import { keyOfEvent } from './event-key';

/** What was compared with what came. */
export interface Comparison {
  /** How many events there are. */
  readonly compared: number;
  readonly missing: readonly AuditLog[];
}

/** Keys of events. */
export interface Known {
  readonly received: ReadonlySet<string>;
  /** Those that were there before anything could be received. */
  readonly earlier: ReadonlySet<string>;
}

/** Looks for the events that were not received. Those that reading them left behind do not count. */
export async function findMissing(events: AsyncIterable<AuditLog>, { received, earlier }: Known): Promise<Comparison> {
  const missing: AuditLog[] = [];
  let compared = 0;
  for await (const event of events) {
    if (event.user_agent?.startsWith(userAgent)) continue;
    const key = keyOfEvent(event);
    if (earlier.has(key)) continue;
    compared += 1;
    if (!received.has(key)) missing.push(event);
  }
  return { compared, missing };
}

export async function keysOf(events: AsyncIterable<AuditLog>): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for await (const event of events) keys.add(keyOfEvent(event));
  return keys;
}
