import type { Clock } from '#clock';
import type { AuditLog } from '#konnect/contract/audit-log';

export interface FollowOptions {
  /** Reads the events since a time, RFC 3339, oldest first. */
  readonly read: (from: string) => AsyncIterable<AuditLog>;
  /** Ms since the epoch. */
  readonly since: number;
  readonly clock: Clock;
  /** How long to wait between two readings, in ms. */
  readonly intervalMs: number;
  /** How far back each reading starts behind the newest event, in ms: events may come late. @default 60000 */
  readonly overlapMs?: number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Yields every event once, those that are there and then those that come, until it is aborted. */
export async function* follow(options: FollowOptions): AsyncGenerator<AuditLog> {
  const { read, since, clock, intervalMs, overlapMs = 60_000, signal } = options;
  const seen = new Map<string, number>();
  let newest = since;
  while (!signal.aborted) {
    for await (const event of read(new Date(Math.max(since, newest - overlapMs)).toISOString())) {
      const key = JSON.stringify(event);
      if (seen.has(key)) continue;
      const at = Date.parse(event.ts);
      seen.set(key, at);
      newest = Math.max(newest, at);
      yield event;
    }
    for (const [key, at] of seen) if (at < newest - overlapMs) seen.delete(key);
    await clock.sleep(intervalMs, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
