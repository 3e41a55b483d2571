import type { Event } from '#konnect/contract/event';
import { header } from './header';

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

/**
 * Writes an event as one line of ArcSight CEF, unsigned. Values are escaped as CEF prescribes: backslash and `|` in the
 * header; backslash, `=` and line breaks in the extension. Whether Konnect escapes is not published, and its samples
 * hold nothing that would show; escaping is what keeps a hostile user agent from forging a key or a line.
 */
export function formatCef(event: Event): string {
  const head = [
    `${event.event_ts} konghq.com CEF:${header.cef_version}`,
    header.event_vendor,
    event.event_product,
    header.event_version,
    event.event_class_id,
    event.name,
    String(event.severity),
  ].map(escapeHeader);
  return `${head.join('|')}|${extension(event)}`;
}

function extension(event: Event): string {
  const values = new Map<string, string | number | boolean | undefined>(Object.entries(event));
  return keys[event.type]
    .flatMap((key) => {
      const value = values.get(key);
      return value === undefined ? [] : [`${key}=${escapeValue(String(value))}`];
    })
    .join(' ');
}

function escapeHeader(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

function escapeValue(text: string): string {
  return text.replace(/[\\=]/g, '\\$&').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}
