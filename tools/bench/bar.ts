/** One line of the table: what was measured, and what it may be. */
export interface Bar {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  /** `x` is for times as long as what it is held against. */
  readonly unit: 'x' | 'us' | 'MB';
  /** The figures behind the measure. */
  readonly from: string;
}

/** How many times as long as `floor` it took; both in ms. */
export function ratio(
  what: string,
  limit: number,
  ms: number,
  floor: { readonly name: string; readonly ms: number },
): Bar {
  const from = `${round(ms)} ms, ${floor.name} ${round(floor.ms)} ms`;
  return { what, measured: ms / floor.ms, limit, unit: 'x', from };
}

/** The line of the table. */
export function formatBar({ what, measured, limit, unit, from }: Bar): string {
  const verdict = measured <= limit ? 'ok  ' : 'over';
  return (
    `${verdict}  ${what.padEnd(64)} ${round(measured)} ${unit}`.padEnd(86) + `limit ${limit} ${unit}`.padEnd(16) + from
  );
}

/** Three digits tell enough. */
function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
