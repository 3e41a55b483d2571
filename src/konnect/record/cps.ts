import type { Event } from '#konnect/contract/event';
import { formatJson } from './json';

/** Writes an event for CrowdStrike's parsing standard, unsigned: its JSON record as the member `event`. */
export function formatCps(event: Event): string {
  return `{"event":${formatJson(event)}}`;
}
