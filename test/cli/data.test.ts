import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#cli/mock/settings';
import { createCaller } from '#mock/caller';
import { createRandom } from '#mock/random';
import { bundleCommand, type Command } from './command';

let command: Command;
beforeAll(async () => {
  command = await bundleCommand();
});
afterAll(() => command.remove());

/** Kills the process at its call number KILL_AT that has to do with the files of KILL_NEAR; a write is half done then. */
const killer = `
const fs = require('node:fs');
const files = new Set();
let count = 0;
for (const name of ['writeFileSync', 'linkSync', 'rmSync', 'openSync', 'writeSync', 'fsyncSync', 'renameSync', 'closeSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    const isNear = String(args[0]).startsWith(process.env.KILL_NEAR) || files.has(args[0]);
    if (isNear && (count += 1) === Number(process.env.KILL_AT)) {
      if (name === 'writeSync') original(args[0], args[1], 0, args[1].length >> 1);
      process.kill(process.pid, 'SIGKILL');
    }
    const answer = original(...args);
    if (isNear && name === 'openSync') files.add(answer);
    return answer;
  };
}`;

async function start(data: string, env?: NodeJS.ProcessEnv) {
  const { child, ended, printed } = command.run(['mock', '--json', '--data', data], env);
  const settings = JSON.parse(await printed('\n')) as Settings;
  const ca = readFileSync(settings.caFile, 'utf8');
  const caller = createCaller({ origin: new URL(settings.url).origin, ca, token: 'kpat_local_konnect' });
  return { child, ended, ...caller };
}

/** Creates destinations until the process is killed; answers the names of those that were answered. */
async function workUntilKilled(data: string, round: number, at: number): Promise<string[]> {
  const preload = join(command.scratch, 'killer.cjs');
  writeFileSync(preload, killer);
  const env = { NODE_OPTIONS: `--require ${preload}`, KILL_NEAR: data, KILL_AT: String(at) };
  const mock = await start(data, env).catch(() => undefined); // it may be killed before it is there
  const answered: string[] = [];
  while (mock) {
    const name = `${round}-${answered.length}`;
    const destination = { name, endpoint: 'https://siem.test/', authorization: 'key' };
    try {
      await mock.call('POST', '/global/v3/audit-log-destinations', destination);
    } catch {
      break;
    }
    answered.push(name);
  }
  await mock?.ended;
  await mock?.close();
  return answered;
}

it('a mock that is killed at any moment loses nothing that it has answered', async () => {
  const data = join(command.scratch, 'world');
  const random = createRandom('kill points');
  const answered: string[] = [];
  // Some while it starts, and writes the file anew; others while it answers calls.
  const spans = [
    [1, 14],
    [1, 14],
    [15, 60],
    [60, 200],
  ] as const;
  const points = spans.map(([least, most]) => least + Math.floor(random() * (most - least)));
  for (const [round, at] of points.entries()) answered.push(...(await workUntilKilled(data, round, at)));
  expect(answered.length).toBeGreaterThan(20);

  const mock = await start(data);
  const { body } = await mock.call('GET', '/global/v3/audit-log-destinations?page[size]=1000');
  const names = (body as { data: readonly { name: string }[] }).data.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(answered));
  // One more each may have been written whose answer did not leave.
  expect(names.length - answered.length).toBeLessThanOrEqual(points.length);
  expect((await mock.call('GET', '/_/ledger')).body).toMatchObject({ inFlight: 0 });

  const second = await command.run(['mock', '--data', data]).ended;
  expect(second).toMatchObject({
    code: 1,
    err: expect.stringContaining(`as process ${mock.child.pid ?? ''} has been`),
  });
  await mock.close();
});
