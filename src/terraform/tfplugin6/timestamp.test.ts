import { Timestamp } from '#terraform/plugin/gen/google';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import { encodeTimestamp } from './timestamp';

describe('encodeTimestamp', () => {
  it.each([
    ['1970-01-01T00:00:00.000Z', 0, 0],
    ['1970-01-01T00:00:00.001Z', 0, 1_000_000],
    ['2026-02-03T04:05:06.789Z', 1_770_091_506, 789_000_000],
    ['1969-12-31T23:59:59.999Z', -1, 999_000_000],
    ['1969-12-31T23:59:59.000Z', -1, 0],
    ['0001-01-01T00:00:00.000Z', -62_135_596_800, 0],
    ['9999-12-31T23:59:59.999Z', 253_402_300_799, 999_000_000],
  ])('keeps %s to the millisecond', (time, seconds, nanos) => {
    const timestamp = encodeTimestamp(new Date(time));
    expect(timestamp).toEqual({ seconds, nanos });
    expect(decodeMessage(Timestamp, encodeMessage(Timestamp, timestamp ?? {}))).toEqual({ seconds, nanos });
  });

  it('sends no time when there is none', () => {
    expect(encodeTimestamp(undefined)).toBeUndefined();
  });
});
