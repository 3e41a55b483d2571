import type { AuditLog } from '#konnect/contract/audit-log';

/** An event as one line for people. What comes from outside cannot move the cursor or break the line. */
export function describeEvent(event: AuditLog): string {
  const { ts, type, client_ip, principal_id } = event;
  return [ts, type.padEnd(14), what(event), `by ${principal_id || 'nobody'}`, `from ${client_ip || 'nowhere'}`]
    .join('  ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '?');
}

function what(event: AuditLog): string {
  switch (event.type) {
    case 'authentication':
      return `${event.authentication_type ?? '?'} ${event.outcome ?? '?'}`;
    case 'authorization':
      return `${event.action ?? '?'} ${event.resource ?? '?'} ${event.granted ? 'granted' : 'refused'}`;
    case 'gateway_access':
      return `${event.method ?? '?'} ${event.uri ?? '?'} ${event.status_code ?? '?'}`;
    default:
      return event.uri ?? '';
  }
}
