import type { Timestamp } from '#terraform/plugin/gen/google';

/** The time to the millisecond, which is as far as a Date goes; before 1970 the nanoseconds count forward, too. */
export function encodeTimestamp(date: Date | undefined): Timestamp | undefined {
  if (!date) return undefined;
  const ms = date.getTime();
  const seconds = Math.floor(ms / 1_000);
  return { seconds, nanos: (ms - seconds * 1_000) * 1_000_000 };
}
