import fc from 'fast-check';
import { logFormats } from '#konnect/contract/destination';
import type { Event } from '#konnect/contract/event';
import { formatRecord } from './format';
import { createSigningKey } from './sign';
import { createVerifier, verifyRecord } from './verify';

const key = createSigningKey();
const other = createSigningKey();

const event = fc.record({
  type: fc.constant('access' as const),
  event_product: fc.constant('Konnect' as const),
  event_ts: fc.constant('2026-01-02T03:04:05Z'),
  event_class_id: fc.constant('KongGateway' as const),
  name: fc.constant('Ingress' as const),
  severity: fc.integer({ min: 0, max: 10 }),
  rt: fc.nat(),
  src: fc.ipV4(),
  user_agent: fc.string({ unit: 'binary' }),
  org_id: fc.uuid(),
  principal_id: fc.uuid(),
  trace_id: fc.stringMatching(/^[0-9a-f]{32}$/),
  request: fc.webPath(),
  query: fc.json(),
  act: fc.constantFrom('POST', 'PATCH', 'PUT', 'DELETE'),
  status: fc.integer({ min: 200, max: 599 }),
}) satisfies fc.Arbitrary<Event>;

const signed = fc
  .tuple(event, fc.constantFrom(...logFormats))
  .map(([value, format]) => key.sign(formatRecord(value, format), format));

describe('verifyRecord', () => {
  it('accepts every record as it was signed', () => {
    fc.assert(fc.property(signed, (line) => verifyRecord(line, { keys: [key.jwk] })));
  });

  it('refuses every record with one byte changed', () => {
    fc.assert(
      fc.property(signed, fc.nat(), fc.integer({ min: 1, max: 255 }), (line, position, difference) => {
        const bytes = Buffer.from(line);
        const index = position % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ difference;
        return !verifyRecord(bytes, { keys: [key.jwk] });
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses a signature whose spare bits were changed', () => {
    const line = key.sign('CEF:0|a rt=1', 'cef');
    const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
      .filter((letter) => letter !== line.at(-1))
      .map((letter) => line.slice(0, -1) + letter);
    expect(others.filter((changed) => verifyRecord(changed, { keys: [key.jwk] }))).toEqual([]);
  });

  it('tries every key, and passes over those it cannot use', () => {
    const keys = [{ kty: 'RSA' }, { kty: 'OKP', crv: 'Ed25519', x: 'AA' }, other.jwk, key.jwk];
    expect(verifyRecord(key.sign('{"a":"1"}', 'json'), { keys })).toBe(true);
  });

  it('refuses a record that another key signed', () => {
    expect(verifyRecord(other.sign('{"a":"1"}', 'json'), { keys: [key.jwk] })).toBe(false);
  });

  it('takes the last signature of a CEF record for the signature', () => {
    expect(verifyRecord(key.sign('CEF:0|a user_agent=x sig=y', 'cef'), { keys: [key.jwk] })).toBe(true);
  });

  it.each(['', 'CEF:0|a rt=1', '{"a":"1"}', 'CEF:0|a rt=1 sig=', '{"a":"1","sig":""}', '{"sig":"abc"}'])(
    'refuses %j, which is not signed',
    (line) => {
      expect(verifyRecord(line, { keys: [key.jwk] })).toBe(false);
    },
  );
});

describe('createVerifier', () => {
  it('knows keys that are added to the set later', () => {
    const keys = [key.jwk];
    const verifies = createVerifier({ keys });
    const lines = [key, other].map((each) => each.sign('{"a":"1"}', 'json'));
    expect(lines.map(verifies)).toEqual([true, false]);
    keys.push(other.jwk);
    expect(lines.map(verifies)).toEqual([true, true]);
  });
});
