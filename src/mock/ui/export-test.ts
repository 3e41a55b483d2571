import { cellKey, type Cell } from '#mock/world';
import type { ClickOf } from './click';
import { exportedHead } from './exported-head';
import { sampleEvent } from './sample-event';
import type { Step, Times } from './session';

/** What became of the events that were recorded on the pages, by cell key: fate to count. */
export type Fates = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * Writes what was clicked as a test for jest: the same clicks, as far apart, have to leave the events that they record
 * as `fates` says. A receiver that takes all stands for one that is not the local Konnect's own.
 * @param now when it ends
 */
export function exportTest(steps: readonly Step[], fates: Fates, now: Times): string {
  const cells = new Map(steps.map(({ cell }) => [cellKey(cell), cell]));
  const nameOf = (key: string): string => (cells.size === 1 ? 'cell' : `cell${[...cells.keys()].indexOf(key) + 1}`);
  const begun = new Set<string>();
  const story = steps.flatMap((step, index) => {
    const key = cellKey(step.cell);
    const beginning = begun.has(key) ? [] : begin(step, nameOf(key));
    begun.add(key);
    return [...wait(steps[index - 1]?.at, step.at), ...beginning, again(step, nameOf(key))];
  });
  const lines = [
    ...story,
    ...wait(steps.at(-1)?.at, now),
    ...[...cells.keys()].map((key) => `expect(fatesOf(${nameOf(key)})).toEqual(${data(fates.get(key) ?? {})});`),
  ];
  const organizations = [...new Set([...cells.values()].map(({ organization }) => organization))];
  return [
    ...exportedHead(organizations, lines),
    "it('leaves the events as they were left on the page', async () => {",
    ...lines.map((line) => `  ${line}`),
    '});',
    '',
  ].join('\n');
}

/** All go together, or each organization by its own clock. */
function wait(from: Times = {}, to: Times): readonly string[] {
  const waits = Object.entries(from).map(([id, at]) => ({ id, ms: (to[id] ?? at) - at }));
  const [first] = waits;
  if (first && waits.every(({ ms }) => ms === first.ms))
    return first.ms === 0 ? [] : [`await mock.clock.advance(${first.ms});`];
  return waits.filter(({ ms }) => ms > 0).map(({ id, ms }) => `await mock.clockOf(${data(id)}).advance(${ms});`);
}

/** Makes the cell what it was before it was first clicked on. */
function begin({ cell, before, at }: Step, name: string): readonly string[] {
  const { portal, ...region } = cell;
  const made = portal === undefined ? `${data(region)} as const` : `await createPortal(${data(region)})`;
  const lines = [`const ${name} = ${made};`];
  if (before === 'unconfigured') return lines;
  if (before === 'inactive') lines.push(fault(cell, name, '401'));
  lines.push(`await connect(${name});`);
  if (before === 'inactive') lines.push(failure(name, { cell, at }), 'await mock.clock.advance(1000);');
  if (before === 'off') lines.push(`await switchTo(${name}, 'off');`);
  return lines;
}

/** An event that is not counted: its batch fails. */
function failure(name: string, step: Pick<Step, 'cell' | 'at'>): string {
  const event = sampleEvent({ kind: 'call', ...whenAndWhose(step), trace: '0'.repeat(32) });
  return `record(${name}, 1, ${data({ ...event, user_agent: '' })});`;
}

function again({ cell, click, at }: Step, name: string): string {
  switch (click.do) {
    case 'connect':
      return `await connect(${name});`;
    case 'switch':
      return `await switchTo(${name}, ${data(click.to)});`;
    case 'replay':
      return `await replay(${name});`;
    case 'fault':
      return fault(cell, name, click.steps);
    case 'clear-faults':
      return 'mock.faults.clear();';
    case 'record':
      return record(name, click, { cell, at });
  }
}

function fault({ organization, region, portal }: Cell, name: string, steps: string): string {
  const place = `${organization}/${region}${portal === undefined ? '' : `/\${${name}.portal}`}`;
  return `mock.faults.add(\`deliveries ${place}: ${steps.replace(/[\\`$]/g, '\\$&')}\`);`;
}

function record(name: string, { kind, count }: ClickOf<'record'>, step: Pick<Step, 'cell' | 'at'>): string {
  const event = sampleEvent({ kind, ...whenAndWhose(step), trace: '0'.repeat(32) });
  return `record(${name}, ${count}, ${data(event)});`;
}

function whenAndWhose({ cell: { organization }, at }: Pick<Step, 'cell' | 'at'>): { organization: string; at: number } {
  return { organization, at: at[organization] ?? 0 };
}

/** JSON is TypeScript. */
function data(value: unknown): string {
  return JSON.stringify(value);
}
