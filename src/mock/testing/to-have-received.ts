import type { ReceivedRecord, Receiver } from '#mock/receiver';
import type { MatcherContext, MatcherResult } from './matcher';

/** What some fields of a record have to be; a value may be one of the runner's asymmetric matchers. */
export type ExpectedFields = Readonly<Record<string, unknown>>;

/** Passes when the receiver took a record with these fields, among others. @default fields - any record */
export function toHaveReceived(this: MatcherContext, received: unknown, fields: ExpectedFields = {}): MatcherResult {
  requireReceiver(received);
  const { records } = received;
  const fits = (record: ReceivedRecord): boolean =>
    Object.entries(fields).every(([name, value]) => this.equals(record.fields[name], value));
  const fitting = records.filter(fits);
  const wanted = Object.keys(fields).length === 0 ? 'a record' : `a record with ${this.utils.stringify(fields)}`;
  return {
    pass: fitting.length > 0,
    message: () =>
      fitting.length > 0
        ? `Expected the receiver not to have received ${wanted}, but it did:\n${list(fitting)}`
        : `Expected the receiver to have received ${wanted}, but it has ${records.length === 0 ? 'none' : `only these:\n${list(records)}`}`,
  };
}

const most = 20;

function list(records: readonly ReceivedRecord[]): string {
  const lines = records.slice(0, most).map(({ line }) => `  ${line}`);
  return [...lines, ...(records.length > most ? [`  and ${records.length - most} more`] : [])].join('\n');
}

function requireReceiver(value: unknown): asserts value is Receiver {
  if (typeof value === 'object' && value !== null && 'records' in value && 'posts' in value) return;
  throw new TypeError(
    'Cannot use toHaveReceived as expect was not given what openReceiver returned: write expect(receiver)',
  );
}
