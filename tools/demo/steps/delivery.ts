import type { Jwks } from '#konnect/contract/jwks';
import { verifyRecord } from '#konnect/record/verify';
import type { ReceivedRecord } from '#mock/receiver';
import { check } from '#tools/demo/check';
import type { Tell } from '#tools/demo/tell-story';
import type { LocalKonnect } from './prepare';

export async function makeActivity(tell: Tell, { call, mock }: LocalKonnect): Promise<void> {
  const before = mock.ledger.summary().generated;
  const calls = [
    await call('POST', '/eu/v2/control-planes', { name: 'payments' }),
    await call('POST', '/eu/v2/control-planes', { name: 'search' }),
    await call('GET', '/eu/v2/control-planes'),
  ];
  const statuses = calls.map(({ status }) => status).join(', ');
  check(statuses === '201, 201, 200', `the calls were answered with ${statuses}`);
  const events = mock.ledger.summary().generated - before;
  // Each call is an authentication and an authorization; one that changes something is an access besides.
  check(events === 8, `the calls left ${events} events behind and not 8`);
  tell.outcome(`${calls.length} calls, ${events} events`);
}

/** Lets Konnect deliver what it has gathered, and checks every record with the public keys. */
export async function receiveEvents(tell: Tell, { mock, receiver, call }: LocalKonnect): Promise<void> {
  await mock.clock.idle();
  const { body } = await call('GET', '/eu/v2/audit-log-webhook/jwks.json');
  const records = receiver.records;
  const signed = records.filter(({ line }) => verifyRecord(line, body as Jwks));
  const formats = [...new Set(records.map(({ format }) => format.toUpperCase()))].join(', ');

  check(records.length >= 8, `${records.length} events arrived and not 8 at least`);
  check(formats === 'CEF', `the events arrived as ${formats} and not as CEF`);
  check(signed.length === records.length, `${records.length - signed.length} signatures are not of Konnect's keys`);
  tell.outcome(`${records.length} ${formats} records, all signed with a key of the JWKS`);
  tell.show(...records.slice(-3).map(describe));
}

function describe({ fields }: ReceivedRecord): string {
  const details = ['name', 'action', 'act', 'request', 'status', 'granted', 'success']
    .filter((name) => fields[name] !== undefined)
    .map((name) => (name === 'name' ? String(fields[name]) : `${name}=${String(fields[name])}`));
  return `${String(fields['event_ts'] ?? '')} ${details.join(' ')}`.trim();
}
