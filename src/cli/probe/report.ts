import { describeCheck, judge } from '#mock/probe/judge';
import type { CheckResult, Probe } from '#mock/probe/probe';

/** What there is to say of a probe. */
export interface ProbeReport {
  checked(result: CheckResult): void;
  ended(probe: Probe, results: readonly CheckResult[]): void;
}

type Write = (line: string) => void;

export function jsonReport(write: Write): ProbeReport {
  const say = (kind: string, data: object): void => write(JSON.stringify({ kind, ...data }));
  return {
    checked: (result) => say('check', { ...result, ...judge(result) }),
    ended: ({ mark }, results) => say('sum', { mark, ...sum(results), slowestMs: slowest(results) }),
  };
}

const signs = { good: 'ok  ', bad: 'FAIL', doubtful: 'WARN' } as const;

export function textReport(write: Write): ProbeReport {
  return {
    checked(result) {
      const { verdict, because } = judge(result);
      write(`${signs[verdict]}  ${describeCheck(result.check)} (${Math.round(result.ms)} ms)`);
      write(`      ${because.replace(/[\p{Cc}\p{Cf}]/gu, '?')}`);
    },
    ended({ mark }, results) {
      const { good, bad, doubtful, taken } = sum(results);
      write('');
      const slowestMs = Math.round(slowest(results));
      write(`${good} good, ${bad} bad, ${doubtful} doubtful; the slowest answer took ${slowestMs} ms`);
      write(budgetOf(slowestMs));
      if (taken > 0)
        write(`Whether it stored them only you can see: look for ${taken} records of user agent "${mark}"`);
    },
  };
}

/** Source: Konnect's documentation of retries, of whose waits none is longer here, and the sum is this. */
const waitsMs = 15_000;

function budgetOf(slowestMs: number): string {
  const seconds = ((waitsMs + 5 * slowestMs) / 1000).toFixed(1);
  return `Konnect gives up after five attempts, here within ${seconds} s: a receiver that is away for longer loses its webhook`;
}

/** How many checks came out how, and how many records were taken. */
function sum(results: readonly CheckResult[]) {
  const judged = results.map((result) => ({ ...result, ...judge(result) }));
  const of = (verdict: string): number => judged.filter((each) => each.verdict === verdict).length;
  const deliveries = judged.flatMap(({ check, verdict }) =>
    check.kind === 'delivery' && verdict === 'good' ? [check.events] : [],
  );
  return {
    ...{ good: of('good'), bad: of('bad'), doubtful: of('doubtful') },
    taken: deliveries.reduce((all, events) => all + events, 0),
  };
}

function slowest(results: readonly CheckResult[]): number {
  return Math.max(0, ...results.map(({ ms }) => ms));
}
