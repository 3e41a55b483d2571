import { StartReplayJob } from '#konnect/contract/replay-job';
import type { Validator } from '#terraform/framework/validator';

/** The value is a time that Konnect reads. */
export const rfc3339: Validator<string> = {
  validate: (value) =>
    StartReplayJob.shape.start_at.safeParse(value).success
      ? undefined
      : `${JSON.stringify(value)} is no time as RFC 3339 writes it: write it like "2026-01-02T03:04:05Z"`,
};

/** A time that Konnect answered. Null when it has not come, for which Konnect writes the year 1. */
export function momentOf(text: string | undefined): string | null {
  return text === undefined || text.startsWith('0001-') ? null : text;
}
