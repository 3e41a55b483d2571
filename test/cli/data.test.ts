import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#cli/mock/settings';
import { createCaller } from '#mock/caller';
import { bundleCommand, type Command } from './command';

let command: Command;
beforeAll(async () => {
  command = await bundleCommand();
});
afterAll(() => command.remove());

async function start(data: string) {
  const { child, ended, printed } = command.run(['mock', '--json', '--data', data]);
  const settings = JSON.parse(await printed('\n')) as Settings;
  const ca = readFileSync(settings.caFile, 'utf8');
  const caller = createCaller({ origin: new URL(settings.url).origin, ca, token: 'kpat_local_konnect' });
  return { child, ended, ...caller };
}

/** Creates destinations until the connection breaks; answers the names of those that were answered. */
async function createUntilKilled({ call }: Awaited<ReturnType<typeof start>>, round: number): Promise<string[]> {
  const answered: string[] = [];
  for (;;) {
    const name = `${round}-${answered.length}`;
    const destination = { name, endpoint: 'https://siem.test/', authorization: 'key' };
    try {
      await call('POST', '/global/v3/audit-log-destinations', destination);
    } catch {
      return answered;
    }
    answered.push(name);
  }
}

it('a mock that is killed loses nothing that it has answered', async () => {
  const data = join(command.scratch, 'world');
  const answered: string[] = [];
  for (const [round, ms] of [40, 133, 271, 400].entries()) {
    const mock = await start(data);
    const { body } = await mock.call('GET', '/global/v3/audit-log-destinations?page[size]=1000');
    const names = (body as { data: readonly { name: string }[] }).data.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(answered));
    // One more may have been written whose answer did not leave.
    expect(names.length - answered.length).toBeLessThanOrEqual(round);
    expect((await mock.call('GET', '/_/ledger')).body).toMatchObject({ inFlight: 0 });
    setTimeout(() => mock.child.kill('SIGKILL'), ms);
    answered.push(...(await createUntilKilled(mock, round)));
    await mock.ended;
    await mock.close();
  }
  expect(answered.length).toBeGreaterThan(10);
});
