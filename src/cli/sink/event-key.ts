import type { AuditLog } from '#konnect/contract/audit-log';
import type { ParsedRecord } from '#konnect/record/parse';

/** The same for an event as it is delivered and as the API for reading it has it, whatever the format. */
export function keyOfRecord({ fields }: Pick<ParsedRecord, 'fields'>): string {
  const { trace_id, name, action, act, request } = fields;
  const title = String(name);
  if (title === 'Ingress') return JSON.stringify(['gateway_access', trace_id, act, request]);
  const [, resource] = /^Authz\.(.*)$/.exec(title) ?? [];
  if (resource !== undefined) return JSON.stringify(['authorization', trace_id, resource, action]);
  return JSON.stringify(['authentication', trace_id, title.replace('AUTHENTICATION_OUTCOME_', '').toLowerCase()]);
}

export function keyOfEvent(event: AuditLog): string {
  const { type, trace_id } = event;
  switch (type) {
    case 'gateway_access':
      return JSON.stringify([type, trace_id, event.method, event.uri]);
    case 'authorization':
      return JSON.stringify([type, trace_id, event.resource, event.action]);
    default:
      return JSON.stringify([type, trace_id, event.outcome]);
  }
}
