import { appendFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { answerCall, type Office } from '#mock/api/answer';
import { defaultApi } from '#mock/api/profile';
import { createFaults } from '#mock/create-faults';
import { openDataFile } from '#mock/data/data-file';
import { keepData } from '#mock/data/keep-data';
import type { Attempt } from '#mock/delivery/attempt';
import { createDispatch } from '#mock/delivery/dispatch';
import { withFaults } from '#mock/delivery/faulty-attempt';
import { defaultDelivery } from '#mock/delivery/profile';
import { createTransit } from '#mock/delivery/transit';
import type { Faults } from '#mock/faults';
import { createIds } from '#mock/ids';
import type { Ledger } from '#mock/ledger';
import { defaultRecords } from '#mock/records/profile';
import { createSignatureOf } from '#mock/records/signature-of';
import { createSigningKeys, type SigningKeys } from '#mock/records/signing-keys';
import { createWriteRecord } from '#mock/records/write-record';
import { createReplay, defaultReplay } from '#mock/replay';
import { createSteeredClock, type SteeredClock } from '#mock/steered-clock';
import { createWorld } from '#mock/world';

/** The whole local Konnect but its sockets, with one organization, one receiver and a data file. */
export interface SmallKonnect {
  readonly clock: SteeredClock;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly keys: SigningKeys;
  /** Takes what comes with its token, and answers 401 to anything else. */
  readonly receiver: SmallReceiver;
  call(
    method: string,
    path: string,
    body?: unknown,
  ): { readonly status: number; readonly body: Record<string, unknown> };
  /** Writes down what left no event, as a control does before it answers. */
  save(): void;
  /** Ends what is under way in order, and starts again with what the data file has kept. */
  restart(): void;
  /** The same after a kill: the file ends within a line, and nobody has given its lock back. */
  restartKilled(): void;
  close(): void;
}

interface SmallReceiver {
  token: string;
  readonly lines: string[];
}

/** @param folder for data files */
export function openSmallKonnect(folder: string): SmallKonnect {
  const clock = createSteeredClock();
  const receiver: SmallReceiver = { token: 'key', lines: [] };
  let count = 0;
  const pathOf = (number: number): string => join(folder, `world-${number}`);
  let running = start(pathOf(count), clock, receiver);

  return {
    ...{ clock, receiver },
    get ledger() {
      return running.ledger;
    },
    get faults() {
      return running.faults;
    },
    get keys() {
      return running.keys;
    },
    call: (method, path, body) => call(running.office, method, path, body),
    save: () => running.save(),
    restart() {
      running.close();
      running = start(pathOf(count), clock, receiver);
    },
    restartKilled() {
      const [left, next] = [pathOf(count), pathOf((count += 1))];
      copyFileSync(left, next);
      appendFileSync(next, '{"at":17');
      running.close();
      running = start(next, clock, receiver);
    },
    close: () => running.close(),
  };
}

function start(path: string, clock: SteeredClock, receiver: SmallReceiver) {
  const ids = createIds('seed');
  const world = createWorld([{ name: 'acme', token: 'kpat', homeRegion: 'eu' }], ids);
  const [faults, keys] = [createFaults(), createSigningKeys('seed')];
  const kept = { world, ids, keys, faults, clock };
  const data = keepData(openDataFile(path, 'seed'), kept, { leastGrowth: 20_000 });
  const { ledger } = data;
  const closing = new AbortController();
  const transit = createTransit(ledger);
  const take: Attempt = ({ authorization }, body) => {
    if (authorization !== receiver.token) return Promise.resolve({ kind: 'answer', status: 401 });
    for (const line of gunzipSync(body).toString().split('\n')) {
      receiver.lines.push(line);
      transit.received(line);
    }
    return Promise.resolve({ kind: 'answer', status: 200 });
  };
  const common = { world, ledger, clock, faults, closing: closing.signal };
  const attempt = withFaults(take, { ...common, profile: defaultDelivery });
  const writeRecord = createWriteRecord(keys, defaultRecords);
  const dispatch = createDispatch({ ...common, profile: defaultDelivery, writeRecord, attempt, transit });
  const office: Office = {
    ...{ clock, ids, world, ledger, jwks: keys.jwks, profile: defaultApi, allowHttpReceivers: false },
    signatureOf: createSignatureOf(keys, defaultRecords),
    startReplay: createReplay({ ...common, dispatch, profile: defaultReplay }),
    record: (cell, event) => dispatch.offer(cell, event),
  };
  return {
    ...{ office, ledger, faults, keys },
    save: () => data.save(),
    close() {
      closing.abort(new Error('restarted'));
      dispatch.close();
      data.close();
    },
  };
}

function call(office: Office, method: string, path: string, body?: unknown): ReturnType<SmallKonnect['call']> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const caller = { authorization: 'Bearer kpat', userAgent: 'test/1.0', src: '192.0.2.10' };
  const answer = answerCall({ method, path, query: new URLSearchParams(), body: text, ...caller }, office);
  return { status: answer.status, body: JSON.parse(answer.body || '{}') as Record<string, unknown> };
}
