import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFile } from '#mock/data/data-file';
import { keepData, type KeptData } from '#mock/data/keep-data';
import { createFaults } from '#mock/create-faults';
import { createIds } from '#mock/ids';
import { createSigningKeys } from '#mock/records/signing-keys';
import { createSteeredClock } from '#mock/steered-clock';
import { addOrganization, createWorld, type World } from '#mock/world';
import { sampleEvent } from './sample-event';

const cell = { organization: 'acme', region: 'eu' } as const;
const steps = 12;
/** What a data file does with files, one call each. */
const calls = [
  'writeFileSync',
  'linkSync',
  'rmSync',
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'closeSync',
] as const;

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'konnect-audit-kills-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

/** Nothing is done any more from the call of this number on, which itself is half done when it writes. */
function dieAt(number: number): { readonly reached: () => boolean } {
  let count = 0;
  for (const name of calls) {
    const original = fs[name] as (...args: unknown[]) => unknown;
    jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
      count += 1;
      if (count < number) return original(...args);
      const [file, bytes] = args;
      if (count === number && name === 'writeSync') original(file, bytes, 0, Math.floor((bytes as Buffer).length / 2));
      throw new Error('killed');
    }) as never);
  }
  return { reached: () => count >= number };
}

function open(path: string): { readonly world: World; readonly data: KeptData } {
  const ids = createIds('seed');
  const world = createWorld([{ name: 'acme', token: 'kpat', id: 'acme' }], ids);
  const kept = { world, ids, keys: createSigningKeys('seed'), faults: createFaults(), clock: createSteeredClock() };
  return { world, data: keepData(openDataFile(path, 'seed'), kept, { leastGrowth: 1500 }) };
}

/** Lets an event and an organization come about at a time, and returns how many were written to the end. */
function work(path: string): number {
  let done = 0;
  try {
    const { world, data } = open(path);
    for (; done < steps; done += 1) {
      addOrganization(world, { name: `number ${done}`, token: `kpat_${done}` }, createIds('seed'));
      data.ledger.recoverable([data.ledger.generated(cell, sampleEvent(done), Date.UTC(2026, 0, 2))], 'disabled');
      data.save();
    }
    data.close();
  } catch (error) {
    expect(error).toMatchObject({ message: expect.stringMatching(/killed|Cannot write|Cannot make/) });
  }
  return done;
}

it('a process that dies at any of its calls, also while the file is written anew, loses at most what it was writing', () => {
  let rewritten = 0;
  for (let number = 1; ; number += 1) {
    const path = join(folder, String(number));
    const { reached } = dieAt(number);
    const done = work(path);
    rewritten = Math.max(rewritten, jest.mocked(fs.renameSync).mock.calls.length);
    jest.restoreAllMocks();
    if (!reached()) break;

    fs.rmSync(`${path}.lock`, { force: true }); // the process that has it is this one, and lives
    const { world, data } = open(path);
    const { generated, recoverable } = data.ledger.summary();
    data.close();
    expect([done, done + 1]).toContain(generated);
    expect({ recoverable, organizations: world.organizations.size - 1 }).toEqual({
      recoverable: generated,
      organizations: generated,
    });
  }
  expect(rewritten).toBeGreaterThan(3);
});
