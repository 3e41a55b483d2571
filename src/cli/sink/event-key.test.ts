import { parseRecord } from '#konnect/record/parse';
import { logFormats } from '#konnect/contract/destination';
import { formatRecord } from '#konnect/record/format';
import { openOffice } from '#test/delivery/office';
import type { AuditLog } from '#konnect/contract/audit-log';
import { keyOfEvent, keyOfRecord } from './event-key';

it.each(logFormats)(
  'an event has the same key as %s record and as the API has it, and no other event has it',
  (format) => {
    const { call, recorded } = openOffice();
    call('POST', '/eu/v2/control-planes', { name: 'a' });
    call('POST', '/eu/v2/control-planes', { name: 'b' });
    const records = recorded.map(({ event }) => keyOfRecord(parseRecord(formatRecord(event, format))));
    const events = (call('GET', '/eu/v3/audit-logs').body?.['data'] as readonly AuditLog[]).map(keyOfEvent);
    expect(records).toEqual(events);
    expect(new Set(records).size).toBe(6);
  },
);
