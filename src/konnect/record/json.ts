import type { Event } from '#konnect/contract/event';
import { header } from './header';

/**
 * Writes an event as one compact JSON object, unsigned, keys in alphabetical order. Characters are escaped as
 * `JSON.stringify` does; whether Konnect escapes more of them is not published.
 */
export function formatJson(event: Event): string {
  const members = Object.entries({ ...header, ...event })
    .filter(([key]) => key !== 'type')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(members));
}
