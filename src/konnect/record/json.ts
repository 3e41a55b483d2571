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
  const values: Readonly<Record<string, unknown>> = { ...header, ...event };
  const encode = style.jsonEscaping === 'go' ? goJson : JSON.stringify;
  const write = style.recordTypes === '2023' ? asIn2023(encode) : (_: string, value: unknown) => encode(value);
  let members = '';
  for (const key of keys[event.type]) {
    const value = values[key];
    if (value !== undefined) members += `${members === '' ? '' : ','}"${key}":${write(key, value)}`;
  }
  return `{${members}}`;
}

/** Writes values with the types of old. A trace id does not fit a double, so its digits are written as they are. */
function asIn2023(encode: (value: unknown) => string): (key: string, value: unknown) => string {
  return (key, value) => {
    switch (key) {
      case 'cef_version':
        return String(value);
      case 'trace_id':
        return decimalTrace(String(value));
      case 'rt':
      case 'status':
      case 'success':
      case 'granted':
        return encode(String(value));
      default:
        return encode(value);
    }
  };
}
