import type { Event } from '#konnect/contract/event';
import { decimalTrace } from './decimal-trace';
import { header } from './header';
import type { RecordStyle } from './style';

/**
 * Keys of the extension in the order Konnect writes them. Where it puts `principal_name` and `kong_initiated` is not
 * published; here they follow the principal.
 */
const keys = {
  authentication: [
    ...['rt', 'src', 'request', 'success', 'org_id', 'portal_id', 'principal_id', 'principal_name'],
    ...['trace_id', 'user_agent'],
  ],
  authorization: [
    ...['rt', 'src', 'action', 'granted', 'org_id', 'principal_id', 'principal_name', 'actor_id', 'kong_initiated'],
    ...['trace_id', 'user_agent'],
  ],
  access: [
    ...['rt', 'src', 'request', 'act', 'status', 'org_id', 'principal_id', 'principal_name', 'kong_initiated'],
    ...['user_agent', 'trace_id', 'query'],
  ],
} as const satisfies Record<Event['type'], readonly string[]>;

/** Writes an event as one line of ArcSight CEF, unsigned. */
export function formatCef(event: Event, style: RecordStyle): string {
  const escape = style.cefEscaping === 'standard' ? standard : none;
  const head = [
    `${event.event_ts} konghq.com CEF:${header.cef_version}`,
    header.event_vendor,
    event.event_product,
    header.event_version,
    event.event_class_id,
    event.name,
    String(event.severity),
  ].map(escape.header);
  return `${head.join('|')}|${extension(event, style, escape.value)}`;
}

interface Escape {
  readonly header: (text: string) => string;
  readonly value: (text: string) => string;
}

const withoutBreaks = (text: string): string => text.replace(/[\r\n]+/g, ' ');
const none: Escape = { header: withoutBreaks, value: withoutBreaks };
/** A line break has no escape in the header. */
const standard: Escape = {
  header: (text) => withoutBreaks(text.replace(/[\\|]/g, '\\$&')),
  value: (text) => text.replace(/[\\=\r\n]/g, (character) => valueEscapes[character] ?? character),
};
const valueEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '=': '\\=', '\r': '\\r', '\n': '\\n' };

function extension(event: Event, { recordTypes }: RecordStyle, escape: Escape['value']): string {
  const values: Readonly<Record<string, string | number | boolean | undefined>> =
    recordTypes === '2023' ? { ...event, trace_id: decimalTrace(event.trace_id) } : event;
  let pairs = '';
  for (const key of keys[event.type]) {
    const value = values[key];
    if (value === undefined) continue;
    if (pairs !== '') pairs += ' ';
    pairs += `${key}=${typeof value === 'string' ? escape(value) : String(value)}`;
  }
  return pairs;
}
