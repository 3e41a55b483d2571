import { filterOf, wordsOf, type CellName } from './find-cell';
import type { Gap, Ledger, LedgerEntry } from './ledger';
import type { World } from './world';

/**
 * Passes when every event has arrived or is still on its way.
 * @param of all of it, unless it names less
 * @throws a sentence that names the events that did not arrive, by cell and window, and until when a replay helps
 */
export function assertNothingLost(
  { ledger, world }: { readonly ledger: Pick<Ledger, 'gaps' | 'summary'>; readonly world: World },
  of: Partial<CellName> = {},
): void {
  const gaps = ledger.gaps(filterOf({ ledger, world }, of));
  if (gaps.length === 0) return;
  const count = gaps.reduce((sum, { entries }) => sum + entries.length, 0);
  const head = `Cannot say that nothing was lost as ${events(count)} did not arrive:`;
  throw new Error([head, ...gaps.map((gap) => `  ${describe(gap, world)}`)].join('\n'));
}

function describe({ cell, from, to, entries }: Gap, world: World): string {
  const reasons = [...new Set(entries.map(({ reason }) => reason))].join(', ');
  const ids = `number ${entries.map(({ id }) => id).join(', ')}`;
  return `${wordsOf(world, cell)}, ${time(from)} to ${time(to)}: ${events(entries.length)} (${reasons}), ${rescue(entries)}: ${ids}`;
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
