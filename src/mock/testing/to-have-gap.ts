import type { Gap } from '#mock/ledger';
import { filterOf, wordsOf, type CellName } from '#mock/find-cell';
import { requireMock } from './cell-of-mock';
import type { World } from '#mock/world';
import type { MatcherResult } from './matcher';

/** Passes when there are events that were not delivered, nor are on their way. @default of - everywhere */
export function toHaveGap(received: unknown, of: Partial<CellName> = {}): MatcherResult {
  requireMock(received, 'toHaveGap');
  const filter = filterOf(received, of);
  const gaps = received.ledger.gaps(filter);
  return {
    pass: gaps.length > 0,
    message: () =>
      gaps.length > 0
        ? [
            'Expected no gap, but these events were not delivered:',
            ...gaps.map((gap) => describe(gap, received.world)),
          ].join('\n')
        : `Expected a gap, but of ${received.ledger.summary(filter).generated} events none is missing`,
  };
}

function describe({ cell, from, to, entries }: Gap, world: World): string {
  const [first, last] = [from, to].map((at) => new Date(at).toISOString());
  const reasons = [...new Set(entries.map(({ reason }) => reason))].join(', ');
  return `  ${wordsOf(world, cell)}, ${first} to ${last}: ${entries.length} (${reasons})`;
}
