/** One line of the table: what was measured, and what it may be. */
export interface Bar {
  readonly what: string;
  readonly measured: number;
  /** @default only told */
  readonly limit?: number;
  /** `x` is for times as long as what it is held against. */
  readonly unit: 'x' | 'us' | 'ms' | 'MB' | '%';
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

export function isOver({ measured, limit }: Bar): boolean {
  return limit !== undefined && measured > limit;
}

/** The line of the table. */
export function formatBar(bar: Bar): string {
  const { what, measured, limit, unit, from } = bar;
  const measure = `${isOver(bar) ? 'over' : 'ok  '}  ${what.padEnd(60)} ${round(measured)} ${unit}`;
  const bound = limit === undefined ? '' : ` limit ${Number(limit.toFixed(2))} ${unit}`;
  return `${measure.padEnd(78)}${bound}`.padEnd(96) + from;
}

/** Three digits tell enough. */
export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
