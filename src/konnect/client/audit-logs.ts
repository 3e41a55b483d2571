import type { AuditLog, AuditLogType } from '#konnect/contract/audit-log';
import type { Region } from '#konnect/contract/region';
import type { Call, CallOptions } from './call';
import { paginate } from './paginate';

/** Which events are wanted. */
export interface AuditLogFilter {
  /** RFC 3339, inclusive. @default 7 days before `to` */
  readonly from?: string;
  /** RFC 3339, inclusive. @default now */
  readonly to?: string;
  /** @default all kinds */
  readonly type?: AuditLogType;
}

const pageSize = '1000';

/** The events of a region that Konnect keeps, page after page. The iteration throws KonnectError. */
export function listAuditLogs(
  call: Call,
  region: Region,
  { from, to, type, signal }: AuditLogFilter & CallOptions = {},
): AsyncIterable<AuditLog> {
  return paginate((after) =>
    call('listAuditLogs', {
      action: `read audit events of region "${region}"`,
      host: region,
      query: {
        'page[size]': pageSize,
        'page[after]': after,
        'filter[ts][gte]': from,
        'filter[ts][lte]': to,
        'filter[type]': type,
      },
      signal,
    }),
  );
}
