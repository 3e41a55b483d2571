import type { Event } from '#konnect/contract/event';
import { answerCall, type Office } from '#mock/api/answer';
import { defaultApi, type ApiProfile } from '#mock/api/profile';
import { createFaults } from '#mock/create-faults';
import { createIds } from '#mock/ids';
import { createLedger } from '#mock/ledger';
import { defaultRecords } from '#mock/records/profile';
import { createSignatureOf } from '#mock/records/signature-of';
import { createSigningKeys } from '#mock/records/signing-keys';
import { createReplay, defaultReplay } from '#mock/replay';
import { createSteeredClock, type SteeredClock } from '#mock/steered-clock';
import { createWorld, type Cell, type World } from '#mock/world';

/** The least that makes a destination. */
export const siem = { name: 'siem', endpoint: 'https://siem.test/in?key=1', authorization: 'Splunk secret' };

/** The API without a socket. */
export interface OpenOffice {
  readonly clock: SteeredClock;
  readonly world: World;
  /** @default authorization - Bearer kpat_acme */
  readonly call: (method: string, url: string, body?: unknown, authorization?: string) => Answered;
  /** Answers the id. */
  readonly createDestination: (name?: string) => string;
  /** What the calls left behind. */
  readonly recorded: readonly { readonly cell: Cell; readonly event: Event }[];
}

interface Answered {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: Record<string, unknown> | undefined;
}

/** An office of the organizations acme and other, and of guest, who lacks the role that audit logs need. */
export function openOffice(profile: Partial<ApiProfile> = {}, allowHttpReceivers = false): OpenOffice {
  const clock = createSteeredClock();
  const ids = createIds('seed');
  const recorded: { readonly cell: Cell; readonly event: Event }[] = [];
  const organizations = [
    { name: 'acme', token: 'kpat_acme', id: 'acme' },
    { name: 'other', token: 'kpat_other', id: 'other' },
    { name: 'guest', token: 'spat_guest', id: 'guest', roles: [], homeRegion: 'eu' },
  ] as const;
  const world = createWorld(organizations, ids);
  const ledger = createLedger(clock);
  const dispatch = { offer() {}, close() {}, replay: () => Promise.resolve(true) };
  const replays = {
    ...{ world, ledger, clock, dispatch, profile: defaultReplay },
    ...{ faults: createFaults(), closing: new AbortController().signal },
  };
  const office: Office = {
    ...{ clock, ids, allowHttpReceivers, world, ledger, jwks: { keys: [] } },
    signatureOf: createSignatureOf(createSigningKeys('seed'), defaultRecords),
    startReplay: createReplay(replays),
    profile: { ...defaultApi, ...profile },
    record(cell, event) {
      recorded.push({ cell, event });
      ledger.generated(cell, event, clock.now());
    },
  };

  const call: OpenOffice['call'] = (method, url, body = '', authorization = 'Bearer kpat_acme') => {
    const { pathname, searchParams } = new URL(url, 'https://localhost');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request = { method, path: pathname, query: searchParams, authorization, body: text };
    const answer = answerCall({ ...request, userAgent: 'test/1.0', src: '192.0.2.10' }, office);
    const parsed = (answer.body ? JSON.parse(answer.body) : undefined) as Answered['body'];
    return { status: answer.status, type: answer.headers['content-type'], body: parsed };
  };

  const createDestination = (name = 'siem'): string =>
    String(call('POST', '/global/v3/audit-log-destinations', { ...siem, name }).body?.['id']);

  return { clock, world, call, createDestination, recorded };
}
