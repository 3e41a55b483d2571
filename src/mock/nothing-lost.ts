import type { CellFilter, Gap, Ledger, LedgerEntry } from './ledger';

/**
 * Passes when every event has arrived or is still on its way.
 * @throws a sentence that names the events that did not arrive, by cell and window, and until when a replay helps
 */
export function assertNothingLost(ledger: Pick<Ledger, 'gaps'>, of?: CellFilter): void {
  const gaps = ledger.gaps(of);
  if (gaps.length === 0) return;
  const count = gaps.reduce((sum, { entries }) => sum + entries.length, 0);
  const head = `Cannot say that nothing was lost as ${events(count)} did not arrive:`;
  throw new Error([head, ...gaps.map((gap) => `  ${describe(gap)}`)].join('\n'));
}

function describe({ cell, from, to, entries }: Gap): string {
  const place = `${cell.region} of "${cell.organization}"${cell.portal === undefined ? '' : `, portal "${cell.portal}"`}`;
  const reasons = [...new Set(entries.map(({ reason }) => reason))].join(', ');
  const ids = `number ${entries.map(({ id }) => id).join(', ')}`;
  return `${place}, ${time(from)} to ${time(to)}: ${events(entries.length)} (${reasons}), ${rescue(entries)}: ${ids}`;
}

function rescue(entries: readonly LedgerEntry[]): string {
  const left = entries.filter(({ fate }) => fate === 'recoverable');
  const [first] = left;
  if (first?.recoverableUntil === undefined) return 'expired';
  return `${left.length < entries.length ? `${left.length} of them ` : ''}recoverable by a replay before ${time(first.recoverableUntil)}`;
}

function events(count: number): string {
  return count === 1 ? '1 event' : `${count} events`;
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
