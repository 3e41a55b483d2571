import { gunzipSync } from 'node:zlib';
import { answerCall, type Office } from '#mock/api/answer';
import { defaultApi } from '#mock/api/profile';
import { createFaults } from '#mock/create-faults';
import type { Attempt } from '#mock/delivery/attempt';
import { createDispatch } from '#mock/delivery/dispatch';
import { withFaults } from '#mock/delivery/faulty-attempt';
import { defaultDelivery } from '#mock/delivery/profile';
import { createTransit } from '#mock/delivery/transit';
import type { Faults } from '#mock/faults';
import { createIds } from '#mock/ids';
import { createLedger, type Ledger } from '#mock/ledger';
import { defaultRecords } from '#mock/records/profile';
import { createSignatureOf } from '#mock/records/signature-of';
import { createSigningKeys, type SigningKeys } from '#mock/records/signing-keys';
import { createWriteRecord } from '#mock/records/write-record';
import { createReplay, defaultReplay } from '#mock/replay';
import { createSteeredClock, type SteeredClock } from '#mock/steered-clock';
import { createWorld } from '#mock/world';

/** The whole local Konnect but its sockets, with one organization and one receiver. */
export interface SmallKonnect {
  readonly clock: SteeredClock;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly keys: SigningKeys;
  /** Takes what comes with its token, and answers 401 to anything else. */
  readonly receiver: { token: string; readonly lines: string[] };
  call(
    method: string,
    path: string,
    body?: unknown,
  ): { readonly status: number; readonly body: Record<string, unknown> };
  /** Ends what is under way, and starts again with the same world and the same ledger. */
  restart(): void;
}

export function openSmallKonnect(): SmallKonnect {
  const clock = createSteeredClock();
  const ids = createIds('seed');
  const world = createWorld([{ name: 'acme', token: 'kpat', homeRegion: 'eu' }], ids);
  const ledger = createLedger(clock);
  const faults = createFaults();
  const keys = createSigningKeys('seed');
  const receiver = { token: 'key', lines: [] as string[] };
  const writeRecord = createWriteRecord(keys, defaultRecords);

  const start = () => {
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
    const dispatch = createDispatch({ ...common, profile: defaultDelivery, writeRecord, attempt, transit });
    const office: Office = {
      ...{ clock, ids, world, ledger, jwks: keys.jwks, profile: defaultApi, allowHttpReceivers: false },
      signatureOf: createSignatureOf(keys, defaultRecords),
      startReplay: createReplay({ ...common, dispatch, profile: defaultReplay }),
      record: (cell, event) => dispatch.offer(cell, event),
    };
    return { office, closing, dispatch };
  };
  let running = start();

  return {
    ...{ clock, ledger, faults, keys, receiver },
    call(method, path, body) {
      const text = body === undefined ? '' : JSON.stringify(body);
      const caller = { authorization: 'Bearer kpat', userAgent: 'test/1.0', src: '192.0.2.10' };
      const answer = answerCall({ method, path, query: new URLSearchParams(), body: text, ...caller }, running.office);
      return { status: answer.status, body: JSON.parse(answer.body || '{}') as Record<string, unknown> };
    },
    restart() {
      running.closing.abort(new Error('restarted'));
      running.dispatch.close();
      running = start();
    },
  };
}
