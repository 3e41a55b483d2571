import type { AccessEvent } from '#konnect/contract/event';

/** An event that differs from others by its number, which is in its trace id. */
export function sampleEvent(number = 0): AccessEvent {
  return {
    type: 'access',
    event_product: 'Konnect',
    event_ts: '2026-01-02T03:04:05Z',
    rt: 1767323045000,
    severity: 1,
    src: '192.0.2.10',
    user_agent: 'sample/1.0',
    org_id: '00000000-0000-4000-8000-00000000000a',
    principal_id: '00000000-0000-4000-8000-00000000000b',
    trace_id: number.toString(16).padStart(32, '0'),
    event_class_id: 'KongGateway',
    name: 'Ingress',
    request: '/v2/control-planes',
    query: '{}',
    act: 'POST',
    status: 201,
  };
}

/** The number in the trace id of a sample event's record. */
export function sampleNumber(line: string): number {
  const [, digits = ''] = /trace_id(?:=|":")([0-9a-f]{32})/.exec(line) ?? [];
  return parseInt(digits, 16);
}
