import type { Bar } from './bar';
import { isOver, round } from './bar';

/** The bars as a table in Markdown, such as stands in the decision record on the transport. */
export function tableOf(bars: readonly Bar[]): string {
  const rows = bars.map((bar) => [
    bar.what,
    withUnit(bar.measured, bar),
    bar.limit === undefined ? '' : withUnit(bar.limit, bar),
    isOver(bar) ? 'over' : '',
  ]);
  const heads = ['what', 'measured', 'bar', ''];
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function withUnit(value: number, { unit }: Bar): string {
  return unit === 'x' ? round(value) : `${round(value)} ${unit}`;
}
