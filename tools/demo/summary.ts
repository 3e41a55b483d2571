import { styleText } from 'node:util';
import type { StepEnd } from './step-end';

/** What was done, what came of it and how long it took, as the lines of a table. */
export function summarize(steps: readonly StepEnd[]): readonly string[] {
  const total = { title: 'All', outcome: '', seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0) };
  const rows = [...steps, total].map(({ title, outcome, seconds }) => [title, outcome, `${seconds.toFixed(1)} s`]);
  const head = ['Step', 'Outcome', 'Time'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = ([title = '', outcome = '', time = '']: readonly string[]): string =>
    [title.padEnd(widths[0] ?? 0), outcome.padEnd(widths[1] ?? 0), time.padStart(widths[2] ?? 0)].join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  const body = rows.slice(0, -1).map(line);
  return [styleText('bold', line(head)), rule, ...body, rule, styleText('bold', line(rows.at(-1) ?? []))];
}
