import type { Event } from '#konnect/contract/event';
import { decimalTrace } from './decimal-trace';
import { goJson } from './go-json';
import { header } from './header';
import type { RecordStyle } from './style';

/** The members of each type of event in alphabetical order, which is that of Konnect. */
const keys = {
  authentication: [
    ...['cef_version', 'event_class_id', 'event_product', 'event_ts', 'event_vendor', 'event_version'],
    ...['name', 'org_id', 'portal_id', 'principal_id', 'principal_name', 'request', 'rt', 'severity', 'src'],
    ...['success', 'trace_id', 'user_agent'],
  ],
  authorization: [
    ...['action', 'actor_id', 'cef_version', 'event_class_id', 'event_product', 'event_ts'],
    ...['event_vendor', 'event_version', 'granted', 'kong_initiated', 'name', 'org_id', 'principal_id'],
    ...['principal_name', 'rt', 'severity', 'src', 'trace_id', 'user_agent'],
  ],
  access: [
    ...['act', 'cef_version', 'event_class_id', 'event_product', 'event_ts', 'event_vendor'],
    ...['event_version', 'kong_initiated', 'name', 'org_id', 'principal_id', 'principal_name', 'query'],
    ...['request', 'rt', 'severity', 'src', 'status', 'trace_id', 'user_agent'],
  ],
} as const satisfies Record<Event['type'], readonly string[]>;

/** Writes an event as one compact JSON object, unsigned. */
export function formatJson(event: Event, style: RecordStyle): string {
  const encode = style.jsonEscaping === 'go' ? goJson : JSON.stringify;
  const text = encode(style.recordTypes === '2023' ? asIn2023(membersOf(event)) : membersOf(event));
  if (style.recordTypes === '2026') return text;
  // A trace id of old does not fit a double, so its digits are written as they are.
  return text.replace(/"trace_id":"(\d+)"/, '"trace_id":$1');
}

type Members = Record<string, string | number | boolean | undefined>;

/** In order; JSON leaves out those that are undefined. */
function membersOf(event: Event): Members {
  const values: Readonly<Members> = event;
  const members: Members = {};
  for (const key of keys[event.type]) members[key] = values[key];
  return Object.assign(members, header);
}

function asIn2023(members: Members): Members {
  const { rt, status, success, granted, trace_id } = members;
  const texts = { rt, status, success, granted };
  for (const [key, value] of Object.entries(texts)) if (value !== undefined) members[key] = String(value);
  return { ...members, cef_version: Number(header.cef_version), trace_id: decimalTrace(String(trace_id)) };
}
