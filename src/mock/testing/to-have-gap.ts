import type { Gap } from '#mock/ledger';
import { filterOf, requireMock, type CellName } from './cell-of-mock';
import type { MatcherResult } from './matcher';

/** Passes when there are events that were not delivered, nor are on their way. @default of - everywhere */
export function toHaveGap(received: unknown, of: Partial<CellName> = {}): MatcherResult {
  requireMock(received, 'toHaveGap');
  const gaps = received.ledger.gaps(filterOf(received, of));
  return {
    pass: gaps.length > 0,
    message: () =>
      gaps.length > 0
        ? ['Expected no gap, but these events were not delivered:', ...gaps.map(describe)].join('\n')
        : `Expected a gap, but of ${received.ledger.summary(filterOf(received, of)).generated} events none is missing`,
  };
}

function describe({ cell: { organization, region, portal }, from, to, entries }: Gap): string {
  const [first, last] = [from, to].map((at) => new Date(at).toISOString());
  const reasons = [...new Set(entries.map(({ reason }) => reason))].join(', ');
  const where = portal === undefined ? organization : `portal ${portal} of ${organization}`;
  return `  ${where} in ${region}, ${first} to ${last}: ${entries.length} (${reasons})`;
}
