import { userAgent } from './sample-event';

/** The beginning of an exported test: a mock of these organizations, and those functions that `lines` call. */
export function exportedHead(organizations: readonly string[], lines: readonly string[]): readonly string[] {
  const options = { organizations: organizations.map((id) => ({ id, name: id, token: `kpat_${id}` })) };
  const story = lines.join('\n');
  const called = Object.entries(functions).filter(([name]) => story.includes(`${name}(`));
  const calls = called.some(([, text]) => text.includes('await call('));
  return [
    "import { createMock, type Mock } from 'konnect-audit/mock';",
    '',
    'let mock: Mock;',
    'beforeEach(async () => {',
    `  mock = await createMock(${JSON.stringify(options)});`,
    '  mock.clock.freeze();',
    '});',
    'afterEach(() => mock.close());',
    '',
    "type Cell = Parameters<Mock['record']>[0];",
    "type Event = Parameters<Mock['record']>[1];",
    '',
    ...(calls ? [call, ''] : []),
    ...called.flatMap(([, text]) => [text, '']),
  ];
}

const call = `const call = ({ organization, region, portal }: Cell, method: 'PATCH' | 'PUT', path: string, body: object) =>
  mock.call(method, \`/\${region}/v3\${portal ? \`/portals/\${portal}\` : ''}\${path}\`, body, \`kpat_\${organization}\`);`;

const functions = {
  record: `function record(cell: Cell, count: number, event: Event): void {
  for (let done = 0; done < count; done += 1) mock.record(cell, event);
}`,
  createPortal: `async function createPortal({ organization, region }: Cell): Promise<Cell> {
  const { body } = await mock.call('POST', \`/\${region}/v3/portals\`, { name: 'docs' }, \`kpat_\${organization}\`);
  return { organization, region, portal: (body as { id: string }).id };
}`,
  connect: `async function connect(cell: Cell): Promise<void> {
  const { url } = await mock.openReceiver();
  const destination = { name: url, endpoint: url, authorization: 'local' };
  const { body } = await mock.call('POST', '/global/v3/audit-log-destinations', destination, \`kpat_\${cell.organization}\`);
  await call(cell, 'PATCH', '/audit-log-webhook', { audit_log_destination_id: (body as { id: string }).id, enabled: true });
}`,
  switchTo: `async function switchTo(cell: Cell, to: 'on' | 'off'): Promise<void> {
  await call(cell, 'PATCH', '/audit-log-webhook', { enabled: to === 'on' });
}`,
  replay: `async function replay(cell: Cell): Promise<void> {
  const now = mock.clockOf(cell.organization).now();
  const [start_at, end_at] = [now - 7 * 86_400_000, now].map((time) => new Date(time).toISOString());
  await call(cell, 'PUT', '/audit-log-replay-job', { start_at, end_at });
}`,
  fatesOf: `/** How many of the events that are recorded here are where. */
function fatesOf(cell: Cell): Record<string, number> {
  const own = mock.ledger.entries(cell).filter((entry) => entry.cell.portal === cell.portal);
  const fates: Record<string, number> = {};
  for (const { event, fate } of own) {
    if (event.user_agent === ${JSON.stringify(userAgent)}) fates[fate] = (fates[fate] ?? 0) + 1;
  }
  return fates;
}`,
};
