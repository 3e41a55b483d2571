import fc from 'fast-check';
import { logFormats } from '#konnect/contract/destination';
import type { AccessEvent, Event } from '#konnect/contract/event';
import { decimalTrace } from './decimal-trace';
import { formatRecord } from './format';
import { header } from './header';
import { parseRecord } from './parse';
import { createSigningKey } from './sign';

const members = {
  event_product: 'Konnect',
  event_class_id: 'konnect',
  event_ts: '2026-01-02T03:04:05Z',
  name: 'Authz.control-planes',
  severity: 1,
  rt: 1_767_323_044_123,
  src: '192.0.2.10',
  user_agent: 'example/1.0 (linux; x64)',
  org_id: 'org-1',
  principal_id: 'user-1',
  trace_id: '00112233445566778899aabbccddeeff',
  action: 'list',
  granted: true,
} as const;
const event: Event = { type: 'authorization', ...members };

const accessMembers: Omit<AccessEvent, 'type'> = {
  ...{ event_product: 'Konnect', event_class_id: 'KongGateway', name: 'Ingress' },
  ...{ event_ts: members.event_ts, severity: 10, rt: members.rt, org_id: 'org-1', principal_id: 'user-1' },
  ...{ src: '192.0.2.10', user_agent: '', trace_id: 'ffffffffffffffff0000000000000000' },
  ...{ request: '/', query: '{}', act: 'POST', status: 500, kong_initiated: true },
};
/** Any text in each field that callers fill. */
const text = fc.string({ unit: 'binary' });
const texts = fc.record({
  ...{ user_agent: text, request: text, query: text, src: text, act: text, principal_name: text },
  trace_id: fc.stringMatching(/^[0-9a-f]{32}$/),
});
const style = fc.record({
  recordTypes: fc.constantFrom('2026' as const, '2023' as const),
  jsonEscaping: fc.constantFrom('go' as const, 'minimal' as const),
  cefEscaping: fc.constant('standard' as const),
});

const fields = { ...members, cef_version: '0', event_vendor: 'KongInc', event_version: '1.0' };

describe('parseRecord', () => {
  it.each(logFormats)('reads a record in %s as the fields it was written from', (format) => {
    expect(parseRecord(formatRecord(event, format))).toEqual({ format, fields });
  });

  it('reads back every value, in every format and style that can be read back', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...logFormats), style, (values, format, chosen) => {
        const written = { ...accessMembers, ...values };
        const trace_id = chosen.recordTypes === '2023' ? decimalTrace(written.trace_id) : written.trace_id;
        const line = formatRecord({ type: 'access', ...written }, format, chosen);
        expect(parseRecord(line).fields).toEqual({ ...header, ...written, trace_id });
      }),
    );
  });

  it.each(logFormats)('reads the signature of a record in %s', (format) => {
    const line = createSigningKey().sign(formatRecord(event, format), format);
    expect(parseRecord(line).fields['sig']).toMatch(/^[\w-]{86}$/);
  });

  it('keeps every digit of a numeric trace id', () => {
    const { fields: read } = parseRecord('{"event_ts":"2023-05-16T20:09:54Z","trace_id":3895213347334635099}');
    expect(read['trace_id']).toBe('3895213347334635099');
  });

  it('gives older records, which write everything as text, the types of newer ones', () => {
    const line = '{"cef_version":0,"rt":"1684267794226","severity":1,"status":"403","success":"true"}';
    expect(parseRecord(line).fields).toEqual({
      cef_version: '0',
      rt: 1_684_267_794_226,
      severity: 1,
      status: 403,
      success: true,
    });
  });

  it('reads a CEF record of 2023, unescaped and with the time of a syslog', () => {
    const line =
      'Apr 14 05:39:08 konghq.com CEF:0|ExampleOrg|Konnect|1.0|KongGateway|Ingress|1|rt=1684267794226 src=192.0.2.1 actor_id= user_agent=Mozilla/5.0 (X; y) a\\d trace_id=1146381705542353508 query={"a":"1 2"} sig=ab_c-d';
    expect(parseRecord(line).fields).toMatchObject({
      event_ts: 'Apr 14 05:39:08',
      event_vendor: 'ExampleOrg',
      rt: 1_684_267_794_226,
      actor_id: '',
      user_agent: 'Mozilla/5.0 (X; y) a\\d',
      trace_id: '1146381705542353508',
      query: '{"a":"1 2"}',
      sig: 'ab_c-d',
    });
  });

  it('believes the first of two keys of the same name', () => {
    const line = '2026-01-02T03:04:05Z konghq.com CEF:0|a|b|c|d|e|1|src=192.0.2.1 user_agent=x src=10.0.0.1';
    expect(parseRecord(line).fields['src']).toBe('192.0.2.1');
  });

  it('takes a member called __proto__ for a field', () => {
    expect(Object.keys(parseRecord('{"__proto__":"x"}').fields)).toEqual(['__proto__']);
  });

  it.each([
    { line: '', why: 'is neither CEF nor a JSON object' },
    { line: 'hello', why: 'is neither CEF nor a JSON object' },
    { line: 'x CEF:0|KongInc|Konnect', why: 'is neither CEF nor a JSON object' },
    { line: '{"a":', why: 'is not JSON' },
  ])('refuses $line, which $why', ({ line, why }) => {
    expect(() => parseRecord(line)).toThrow(`Cannot read record as it ${why}: it starts with "${line}"`);
  });
});
