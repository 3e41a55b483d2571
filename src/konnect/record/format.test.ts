import type { LogFormat } from '#konnect/contract/destination';
import { Event } from '#konnect/contract/event';
import { formatRecord } from './format';

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

describe('formatRecord', () => {
  it.each(golden)('writes $title', ({ event, format, line }) => {
    expect(formatRecord(event, format)).toBe(line);
  });

  it.each(golden)('is asked to write an event of the contract: $title', ({ event }) => {
    expect(Event.parse(event)).toEqual(event);
  });
});
