import { logFormats, type LogFormat } from '#konnect/contract/destination';
import { Event } from '#konnect/contract/event';
import { formatRecord } from './format';
import { parseRecord } from './parse';
import { defaultStyle, type RecordStyle } from './style';

const common = {
  event_product: 'Konnect',
  event_ts: '2026-01-02T03:04:05Z',
  rt: 1_767_323_044_123,
  src: '192.0.2.10',
  org_id: 'org-1',
  principal_id: 'user-1',
  trace_id: '00112233445566778899aabbccddeeff',
  user_agent: 'example/1.0 (linux; x64)',
} as const;

const authentication: Event = {
  ...common,
  type: 'authentication',
  event_class_id: 'AUTHENTICATION_TYPE_SPAT',
  name: 'AUTHENTICATION_OUTCOME_SUCCESS',
  severity: 0,
  request: '/v3/introspect',
  success: true,
};

const authorization: Event = {
  ...common,
  type: 'authorization',
  event_class_id: 'konnect',
  name: 'Authz.control-planes',
  severity: 6,
  action: 'list',
  granted: false,
};

const access: Event = {
  ...common,
  type: 'access',
  event_class_id: 'KongGateway',
  name: 'Ingress',
  severity: 1,
  request: '/v3/audit-log-webhook',
  query: '{"dry":"1"}',
  act: 'PATCH',
  status: 200,
};

interface Golden {
  readonly title: string;
  readonly event: Event;
  readonly format: LogFormat;
  readonly line: string;
}

const golden: readonly Golden[] = [
  {
    title: 'authentication in CEF',
    event: authentication,
    format: 'cef',
    line: '2026-01-02T03:04:05Z konghq.com CEF:0|KongInc|Konnect|1.0|AUTHENTICATION_TYPE_SPAT|AUTHENTICATION_OUTCOME_SUCCESS|0|rt=1767323044123 src=192.0.2.10 request=/v3/introspect success=true org_id=org-1 principal_id=user-1 trace_id=00112233445566778899aabbccddeeff user_agent=example/1.0 (linux; x64)',
  },
  {
    title: 'a portal login in CEF',
    event: { ...authentication, event_product: 'Dev-Portal', portal_id: 'portal-1', user_agent: '' },
    format: 'cef',
    line: '2026-01-02T03:04:05Z konghq.com CEF:0|KongInc|Dev-Portal|1.0|AUTHENTICATION_TYPE_SPAT|AUTHENTICATION_OUTCOME_SUCCESS|0|rt=1767323044123 src=192.0.2.10 request=/v3/introspect success=true org_id=org-1 portal_id=portal-1 principal_id=user-1 trace_id=00112233445566778899aabbccddeeff user_agent=',
  },
  {
    title: 'authorization in CEF',
    event: { ...authorization, actor_id: 'actor-1', principal_name: 'Ada (ada@example.com)', kong_initiated: true },
    format: 'cef',
    line: '2026-01-02T03:04:05Z konghq.com CEF:0|KongInc|Konnect|1.0|konnect|Authz.control-planes|6|rt=1767323044123 src=192.0.2.10 action=list granted=false org_id=org-1 principal_id=user-1 principal_name=Ada (ada@example.com) actor_id=actor-1 kong_initiated=true trace_id=00112233445566778899aabbccddeeff user_agent=example/1.0 (linux; x64)',
  },
  {
    title: 'access in CEF',
    event: access,
    format: 'cef',
    line: '2026-01-02T03:04:05Z konghq.com CEF:0|KongInc|Konnect|1.0|KongGateway|Ingress|1|rt=1767323044123 src=192.0.2.10 request=/v3/audit-log-webhook act=PATCH status=200 org_id=org-1 principal_id=user-1 user_agent=example/1.0 (linux; x64) trace_id=00112233445566778899aabbccddeeff query={"dry":"1"}',
  },
  {
    title: 'a user agent that would forge keys and lines in CEF',
    event: { ...access, user_agent: 'x src=10.0.0.1 \\ sig=f\r\ng|h' },
    format: 'cef',
    line: '2026-01-02T03:04:05Z konghq.com CEF:0|KongInc|Konnect|1.0|KongGateway|Ingress|1|rt=1767323044123 src=192.0.2.10 request=/v3/audit-log-webhook act=PATCH status=200 org_id=org-1 principal_id=user-1 user_agent=x src\\=10.0.0.1 \\\\ sig\\=f\\r\\ng|h trace_id=00112233445566778899aabbccddeeff query={"dry":"1"}',
  },
  {
    title: 'authentication in JSON',
    event: authentication,
    format: 'json',
    line: '{"cef_version":"0","event_class_id":"AUTHENTICATION_TYPE_SPAT","event_product":"Konnect","event_ts":"2026-01-02T03:04:05Z","event_vendor":"KongInc","event_version":"1.0","name":"AUTHENTICATION_OUTCOME_SUCCESS","org_id":"org-1","principal_id":"user-1","request":"/v3/introspect","rt":1767323044123,"severity":0,"src":"192.0.2.10","success":true,"trace_id":"00112233445566778899aabbccddeeff","user_agent":"example/1.0 (linux; x64)"}',
  },
  {
    title: 'access in JSON',
    event: access,
    format: 'json',
    line: '{"act":"PATCH","cef_version":"0","event_class_id":"KongGateway","event_product":"Konnect","event_ts":"2026-01-02T03:04:05Z","event_vendor":"KongInc","event_version":"1.0","name":"Ingress","org_id":"org-1","principal_id":"user-1","query":"{\\"dry\\":\\"1\\"}","request":"/v3/audit-log-webhook","rt":1767323044123,"severity":1,"src":"192.0.2.10","status":200,"trace_id":"00112233445566778899aabbccddeeff","user_agent":"example/1.0 (linux; x64)"}',
  },
  {
    title: 'authorization in CPS',
    event: authorization,
    format: 'cps',
    line: '{"event":{"action":"list","cef_version":"0","event_class_id":"konnect","event_product":"Konnect","event_ts":"2026-01-02T03:04:05Z","event_vendor":"KongInc","event_version":"1.0","granted":false,"name":"Authz.control-planes","org_id":"org-1","principal_id":"user-1","rt":1767323044123,"severity":6,"src":"192.0.2.10","trace_id":"00112233445566778899aabbccddeeff","user_agent":"example/1.0 (linux; x64)"}}',
  },
];

/** Every field that an event of each type may have. */
const complete: readonly Event[] = [
  { ...authentication, principal_name: 'Ada (ada@example.com)', portal_id: 'portal-1' },
  { ...authorization, principal_name: 'Ada (ada@example.com)', actor_id: 'actor-1', kong_initiated: true },
  { ...access, principal_name: 'Ada (ada@example.com)', kong_initiated: true },
];

describe('formatRecord', () => {
  it.each(golden)('writes $title', ({ event, format, line }) => {
    expect(formatRecord(event, format)).toBe(line);
  });

  it.each(golden)('is asked to write an event of the contract: $title', ({ event }) => {
    expect(Event.parse(event)).toEqual(event);
  });

  it.each(complete)('writes every field that $type events have in the contract', (event) => {
    const schema = Event.options.find(({ shape }) => shape.type.value === event.type);
    expect(Object.keys(event).sort()).toEqual(Object.keys(schema?.shape ?? {}).sort());
    const fields = Object.keys(event).filter((key) => key !== 'type');
    for (const format of logFormats)
      expect(Object.keys(parseRecord(formatRecord(event, format)).fields)).toEqual(expect.arrayContaining(fields));
  });
});

const hostile: Event = { ...access, user_agent: 'a=b|<c>&\\\r\nd', query: '{"q":"\u0026"}' };

const styles: readonly { title: string; event: Event; format: LogFormat; style: Partial<RecordStyle>; part: string }[] =
  [
    {
      title: 'escapes JSON as Go does',
      event: hostile,
      format: 'json',
      style: {},
      part: '"user_agent":"a=b|\\u003cc\\u003e\\u0026\\\\\\r\\nd"',
    },
    {
      title: 'escapes CPS as Go does',
      event: hostile,
      format: 'cps',
      style: {},
      part: '"user_agent":"a=b|\\u003cc\\u003e\\u0026\\\\\\r\\nd"',
    },
    {
      title: 'escapes no more of JSON than it has to',
      event: hostile,
      format: 'json',
      style: { jsonEscaping: 'minimal' },
      part: '"user_agent":"a=b|<c>&\\\\\\r\\nd"',
    },
    {
      title: 'escapes CEF as its standard says, and nothing for HTML',
      event: hostile,
      format: 'cef',
      style: {},
      part: ' user_agent=a\\=b|<c>&\\\\\\r\\nd trace_id=',
    },
    {
      title: 'leaves CEF as it is, but on one line',
      event: hostile,
      format: 'cef',
      style: { cefEscaping: 'none' },
      part: ' user_agent=a=b|<c>&\\ d trace_id=',
    },
    {
      title: 'writes the trace ids of 2023 in CEF',
      event: access,
      format: 'cef',
      style: { recordTypes: '2023' },
      part: ' trace_id=4822678189205111 query=',
    },
    {
      title: 'writes access in the JSON of 2023',
      event: access,
      format: 'json',
      style: { recordTypes: '2023' },
      part: '{"act":"PATCH","cef_version":0,"event_class_id":"KongGateway","event_product":"Konnect","event_ts":"2026-01-02T03:04:05Z","event_vendor":"KongInc","event_version":"1.0","name":"Ingress","org_id":"org-1","principal_id":"user-1","query":"{\\"dry\\":\\"1\\"}","request":"/v3/audit-log-webhook","rt":"1767323044123","severity":1,"src":"192.0.2.10","status":"200","trace_id":4822678189205111,"user_agent":"example/1.0 (linux; x64)"}',
    },
    {
      title: 'writes outcomes in the JSON of 2023',
      event: authentication,
      format: 'json',
      style: { recordTypes: '2023' },
      part: '"success":"true","trace_id":4822678189205111,',
    },
    {
      title: 'writes permissions in the CPS of 2023',
      event: authorization,
      format: 'cps',
      style: { recordTypes: '2023' },
      part: '"granted":"false"',
    },
  ];

describe('what is not known of records', () => {
  it.each(styles)('can be told: it $title', ({ event, format, style, part }) => {
    expect(formatRecord(event, format, { ...defaultStyle, ...style })).toContain(part);
  });
});
