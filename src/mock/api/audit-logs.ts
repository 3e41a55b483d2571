import type { AuditLog, AuditLogType } from '#konnect/contract/audit-log';
import type { Event } from '#konnect/contract/event';
import { replayReachMs } from '#konnect/contract/replay-job';
import type { Desk, Handler } from './handler';
import { pageOf } from './page';

const defaultSize = 20;

/**
 * The events of a region that Konnect still keeps, whether they were delivered or not, oldest first. Not published: the
 * order, and what the signature is of; here it is that of the JSON record.
 */
export const listAuditLogs: Handler<'listAuditLogs'> = ({ caller, host, query }, desk) => {
  const now = desk.clock.now();
  const to = Math.min(query['filter[ts][lte]'] ? Date.parse(query['filter[ts][lte]']) : now, now);
  const from = query['filter[ts][gte]'] ? Date.parse(query['filter[ts][gte]']) : to - replayReachMs;
  const type = query['filter[type]'];
  // Events are looked at last: the ledger keeps old ones compressed.
  const found = desk.ledger
    .entries({
      ...{ organization: caller.organization.id, region: host },
      ...{ from: Math.max(from, now - replayReachMs), to },
    })
    .filter((entry) => entry.cell.portal === undefined && (type === undefined || types[entry.event.type] === type))
    .map((entry) => ({ id: String(entry.id), entry }));
  const { items, meta } = pageOf(found, query, '/audit-logs', defaultSize);
  return { data: items.map(({ entry }) => shown(entry.event, entry.id, desk)), meta: { page: meta } };
};

const types: Readonly<Record<Event['type'], AuditLogType>> = {
  authentication: 'authentication',
  authorization: 'authorization',
  access: 'gateway_access',
};

function shown(event: Event, number: number, { signatureOf }: Desk): AuditLog {
  const { src, ...common } = event;
  return {
    type: types[event.type],
    ts: new Date(event.rt).toISOString(),
    client_ip: src,
    signature: signatureOf(event, number),
    ...{ org_id: common.org_id, principal_id: common.principal_id },
    ...{ trace_id: common.trace_id, user_agent: common.user_agent },
    ...ownMembers(event),
  };
}

function ownMembers(event: Event): Partial<AuditLog> {
  switch (event.type) {
    case 'authentication':
      return {
        uri: event.request,
        authentication_type: lastWords(event.event_class_id, 'AUTHENTICATION_TYPE_'),
        outcome: lastWords(event.name, 'AUTHENTICATION_OUTCOME_'),
        successful: event.success,
        ...(event.portal_id === undefined ? {} : { portal_id: event.portal_id }),
      };
    case 'authorization':
      return {
        service: event.event_class_id,
        resource: event.name.slice('Authz.'.length),
        action: event.action,
        granted: event.granted,
        actor_id: event.actor_id ?? '',
      };
    case 'access':
      return { method: event.act, uri: event.request, query: event.query, status_code: event.status, actor_id: '' };
  }
}

function lastWords(name: string, prefix: string): string {
  return name.slice(prefix.length).toLowerCase();
}
