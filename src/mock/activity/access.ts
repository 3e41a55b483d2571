import type { AccessEvent } from '#konnect/contract/event';
import { goJson } from '#konnect/record/go-json';
import { sharedFields, type Circumstances } from './circumstances';

export interface Access {
  readonly method: string;
  /** Without the region. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Of the answer. */
  readonly status: number;
  /** Whether Kong acted, and not the organization. */
  readonly kong: boolean;
}

/** A call created, changed or deleted something, or tried to. */
export function accessEvent(who: Circumstances, { method, path, query, status, kong }: Access): AccessEvent {
  return {
    type: 'access',
    ...sharedFields(who),
    severity: severityOf(status),
    event_class_id: 'KongGateway',
    name: 'Ingress',
    request: path,
    // Keys in alphabetical order, as in the published sample.
    query: goJson(Object.fromEntries([...query].sort(([a], [b]) => (a < b ? -1 : 1)))),
    act: method,
    status,
    ...(kong ? { kong_initiated: true } : {}),
  };
}

function severityOf(status: number): number {
  if (status === 401 || status === 403) return 6;
  return status === 500 ? 10 : 1;
}
