import type { Event } from '#konnect/contract/event';
import { formatJson } from './json';
import type { RecordStyle } from './style';

/** Writes an event for CrowdStrike's parsing standard, unsigned: its JSON record as the member `event`. */
export function formatCps(event: Event, style: RecordStyle): string {
  return `{"event":${formatJson(event, style)}}`;
}
