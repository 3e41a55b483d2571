import type { Event } from '#konnect/contract/event';
import { timestamp } from '#mock/timestamp';
import type { sampleKinds } from './click';

/** Of all events that are recorded on the pages, and of no others. */
export const userAgent = 'konnect-audit page';

export interface Sample {
  readonly kind: (typeof sampleKinds)[number];
  readonly organization: string;
  /** Ms since the epoch. */
  readonly at: number;
  /** 32 hexadecimal digits. */
  readonly trace: string;
}

/** An event to try things with. */
export function sampleEvent({ kind, organization, at, trace }: Sample): Event {
  const common = {
    event_product: 'Konnect',
    ...{ event_ts: timestamp(at), rt: at, src: '192.0.2.10', user_agent: userAgent },
    ...{ org_id: organization, principal_id: '00000000-0000-4000-8000-000000000001', trace_id: trace },
  } as const;
  const access = { type: 'access', event_class_id: 'KongGateway', name: 'Ingress', query: '{}' } as const;
  switch (kind) {
    case 'call':
      return { ...common, ...access, severity: 1, request: '/v2/control-planes', act: 'POST', status: 201 };
    case 'refused call':
      return { ...common, ...access, severity: 6, request: '/v2/control-planes', act: 'DELETE', status: 403 };
    case 'failed login':
      return {
        ...common,
        type: 'authentication',
        severity: 6,
        event_class_id: 'AUTHENTICATION_TYPE_BASIC',
        name: 'AUTHENTICATION_OUTCOME_INVALID_PASSWORD',
        request: '/kauth/api/v1/authenticate',
        success: false,
      };
  }
}
