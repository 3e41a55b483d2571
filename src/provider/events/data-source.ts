import type { AuditLog, AuditLogType } from '#konnect/contract/audit-log';
import { CtyNumber } from '#terraform/cty/number';
import { defineDataSource } from '#terraform/framework/data-source';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { State } from '#terraform/framework/model';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';
import type { attributes, eventAttributes } from './schema';
import { schema } from './schema';

/** Read when the configuration says nothing. */
const usual = CtyNumber.fromDouble(1000);

export const events = defineDataSource<typeof attributes, Session>({
  schema,

  async read(config, { client, signal }) {
    const region = knownRegion(client, config.region);
    requireOrder(config);
    const limit = config.limit ?? usual;
    const filter = {
      ...(config.from !== null && { from: config.from }),
      ...(config.to !== null && { to: config.to }),
      ...(config.type !== null && { type: config.type as AuditLogType }),
    };
    const found: AuditLog[] = [];
    let truncated = false;
    for await (const event of client.konnect.auditLogs(region, { ...filter, signal })) {
      truncated = found.length === limit.toNumber();
      if (truncated) break;
      found.push(event);
    }
    return { ...config, region, limit, events: found.map(eventState), truncated };
  },
});

/** Throws for a window that holds nothing: no event in it would look like evidence. */
function requireOrder({ from, to }: { readonly from: string | null; readonly to: string | null }): void {
  if (from === null || to === null || Date.parse(from) <= Date.parse(to)) return;
  throw new DiagnosticError(
    'Window without events',
    `Cannot read events as to, which is "${to}", must not be before from, which is "${from}": exchange the two`,
    [{ attribute: 'to' }],
  );
}

/** What an event does not have is null. */
function eventState({ type, ts, status_code, ...rest }: AuditLog): State<typeof eventAttributes> {
  return {
    type,
    ts,
    status_code: typeof status_code === 'number' ? CtyNumber.fromDouble(status_code) : null,
    org_id: rest.org_id ?? null,
    principal_id: rest.principal_id ?? null,
    actor_id: rest.actor_id ?? null,
    portal_id: rest.portal_id ?? null,
    trace_id: rest.trace_id ?? null,
    client_ip: rest.client_ip ?? null,
    user_agent: rest.user_agent ?? null,
    signature: rest.signature ?? null,
    uri: rest.uri ?? null,
    query: rest.query ?? null,
    method: rest.method ?? null,
    service: rest.service ?? null,
    resource: rest.resource ?? null,
    action: rest.action ?? null,
    granted: rest.granted ?? null,
    authentication_type: rest.authentication_type ?? null,
    outcome: rest.outcome ?? null,
    successful: rest.successful ?? null,
  };
}
