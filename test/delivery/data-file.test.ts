import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { appendFile, copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '#mock/ledger';
import type { MockOptions } from '#mock/server';
import { createSteeredClock } from '#mock/steered-clock';
import { waitUntil } from '#test/support/wait-until';
import { startKonnect, type LocalKonnect } from './local-konnect';

let folder: string;
let data: string;
let konnect: LocalKonnect;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'konnect-audit-data-'));
  data = join(folder, 'world');
});
afterEach(async () => {
  await konnect.close();
  await rm(folder, { recursive: true });
});

const start = async (options: MockOptions = {}): Promise<void> => {
  konnect = await startKonnect({ data, ...options });
};

async function restart(options?: MockOptions): Promise<void> {
  await konnect.close();
  await start(options);
}

const portals = async () => (await konnect.call('GET', '/eu/v3/portals')).body['data'];

/** What was on its way did not arrive; the rest of an entry stays. */
const reached = (entry: LedgerEntry) => ({
  ...entry,
  fate: entry.fate === 'in flight' ? 'recoverable' : entry.fate,
  event: entry.event,
  ...{ reason: undefined, recoverableUntil: undefined },
});

/** Where systems tell what has become of a process: elsewhere nobody can know. */
const onLinux = process.platform === 'linux' ? it : it.skip;
const statOf = (pid = 0) => readFileSync(`/proc/${pid}/stat`, 'utf8');

describe('a data file', () => {
  it('keeps what was configured, and what became of every event', async () => {
    await start();
    const receiver = await konnect.mock.openReceiver();
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    receiver.replyAlways(401);
    await konnect.act();
    await konnect.mock.clock.idle();
    await konnect.call('POST', '/eu/v3/portals', { name: 'developers' });
    const before = [await portals(), await konnect.status()];
    const entries = konnect.mock.ledger.entries();
    const { parts } = konnect.mock.snapshot();

    await restart();
    expect(konnect.mock.snapshot().parts).toEqual(parts);
    expect(konnect.mock.ledger.entries().map(reached)).toEqual(entries.map(reached));
    expect([await portals(), await konnect.status()]).toEqual(before);
  });

  it('goes on with ids where it was, and signs with the keys it had', async () => {
    await start();
    konnect.mock.rotateKey();
    const { body } = await konnect.call('POST', '/eu/v2/control-planes', { name: 'first' });
    const { jwks } = konnect.mock;
    await restart();
    const second = await konnect.call('POST', '/eu/v2/control-planes', { name: 'second' });
    expect(second.body['id']).not.toBe(body['id']);
    expect(konnect.mock.jwks).toEqual(jwks);
  });

  it('calls what was on its way recoverable', async () => {
    await start();
    const receiver = await konnect.mock.openReceiver();
    await konnect.deliverTo(receiver.url);
    expect(konnect.mock.ledger.summary({ region: 'eu' })).toMatchObject({ inFlight: 3 });
    await restart();
    expect(konnect.mock.ledger.summary({ region: 'eu' })).toMatchObject({ inFlight: 0, recoverable: 3 });
    await restart();
    expect(konnect.mock.ledger.summary({ region: 'eu' })).toMatchObject({ recoverable: 3 });
  });

  it('goes on at the latest time there was, when an organization had one of its own', async () => {
    await start();
    await konnect.mock.clockOf('local').advance(86_400_000);
    const then = konnect.mock.clockOf('local').now();
    await konnect.act();
    await konnect.close();
    const clock = createSteeredClock({ start: then });
    konnect = await startKonnect({ data, clock });
    expect(konnect.mock.ledger.entries().map(({ generatedAt }) => generatedAt)).toEqual([then, then]);
    expect(JSON.parse((await readFile(data, 'utf8')).trim().split('\n').at(-1) ?? '')).toMatchObject({ at: then });
  });

  it('leaves out a line that was not written to its end', async () => {
    await start();
    await konnect.act();
    await konnect.close();
    await appendFile(data, '{"at":1,"ids":9');
    await start();
    expect(konnect.mock.ledger.summary()).toMatchObject({ generated: 2 });
  });

  it('is for one process at a time, and says which one has it', async () => {
    await start();
    await expect(startKonnect({ data })).rejects.toThrow(
      `Cannot use "${data}" as this process, ${process.pid}, has been using it since `,
    );
    await restart();
    await writeFile(`${data}.lock`, JSON.stringify({ pid: process.ppid, since: '2026-01-02T03:04:05.000Z' }));
    await expect(startKonnect({ data })).rejects.toThrow(
      `as process ${process.ppid} has been using it since 2026-01-02T03:04:05.000Z: stop that first, or give another path`,
    );
  });

  it.each([
    ['whose number nobody has', { pid: 2 ** 22 + 1, since: '2026-01-02T03:04:05.000Z' }],
    ['whose number another has by now', { pid: process.pid, began: '1', since: '2026-01-02T03:04:05.000Z' }],
    ['that cannot be read', 'half a lo'],
  ])('is taken over from a process %s', async (_, holder) => {
    await writeFile(`${data}.lock`, JSON.stringify(holder));
    await start();
    await konnect.act();
    expect(konnect.mock.ledger.summary()).toMatchObject({ generated: 2 });
  });

  onLinux('is taken over from a process that was killed and whose parent takes no notice', async () => {
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
    const [printed] = (await once(parent.stdout, 'data')) as readonly Buffer[];
    const pid = Number(printed?.toString());
    await waitUntil(() => statOf(parent.pid).includes('(sleep)')); // from here on nobody waits for the first one
    process.kill(pid, 'SIGKILL');
    await writeFile(`${data}.lock`, JSON.stringify({ pid, since: '2026-01-02T03:04:05.000Z' }));
    await waitUntil(() => statOf(pid).includes(') Z '));
    await start();
    parent.kill('SIGKILL');
    expect(konnect.mock.ledger.summary()).toMatchObject({ generated: 0 });
  });

  it('is free again when the local Konnect could not start', async () => {
    await expect(startKonnect({ data, traffic: 'nonsense' })).rejects.toThrow('Cannot read traffic');
    await start();
  });

  it('keeps the faults that are to come, for ever if they are, and what a control changed', async () => {
    await start();
    await konnect.call('POST', '/_/faults', { text: 'deliveries eu: 503 forever, api GET: 500 x 3' });
    await konnect.call('GET', '/eu/v2/control-planes');
    const waiting = konnect.mock.faults.waiting();
    await konnect.call('POST', '/_/world/fork', { name: 'worker-1' });
    await copyFile(data, join(folder, 'as it was'));
    await restart({ data: join(folder, 'as it was') });
    expect(konnect.mock.faults.waiting()).toEqual(waiting);
    expect(konnect.mock.organizations.map(({ name }) => name)).toEqual(['local', 'worker-1']);
  });

  it('is written anew when it has grown, and takes a tenth of the room then', async () => {
    await start();
    for (let round = 0; round < 100; round += 1) await konnect.act();
    const sizeOf = async () => (await stat(data)).size;
    const before = await sizeOf();
    const entries = konnect.mock.ledger.entries();
    await restart();
    expect(await sizeOf()).toBeLessThan(before / 10);
    expect(konnect.mock.ledger.entries().map(reached)).toEqual(entries.map(reached));
  });

  it('may be read by its owner alone, since it holds what destinations authorize with', async () => {
    await start();
    await konnect.act();
    expect((await stat(data)).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['text of somebody', 'as it is no data file of the local Konnect: give another path'],
    ['{"format":2}\n', 'as it is no data file of the local Konnect: give another path'],
  ])('that holds %j is refused, and left as it is', async (text, sentence) => {
    await writeFile(data, text);
    await start({ data: join(folder, 'another') });
    await expect(startKonnect({ data })).rejects.toThrow(`Cannot use "${data}" ${sentence}`);
    expect(await readFile(data, 'utf8')).toBe(text);
  });

  it('that was made with another seed is refused', async () => {
    await start({ seed: 'one' });
    await restart({ data: join(folder, 'another') });
    await expect(startKonnect({ data, seed: 'two' })).rejects.toThrow(
      'with seed "two" as it was made with "one": give that seed, or another path',
    );
  });

  it('with a damaged line is refused with its number', async () => {
    await start();
    await konnect.act();
    await konnect.close();
    await writeFile(data, (await readFile(data, 'utf8')).replace('\n{"at"', '\nx{"at"'));
    await start({ data: join(folder, 'another') });
    await expect(startKonnect({ data })).rejects.toThrow(`Cannot read line 2 of "${data}"`);
  });
});
