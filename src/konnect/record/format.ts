import type { LogFormat } from '#konnect/contract/destination';
import type { Event } from '#konnect/contract/event';
import { formatCef } from './cef';
import { formatCps } from './cps';
import { formatJson } from './json';

/** Writes an event as one line without line break and without signature. */
export function formatRecord(event: Event, format: LogFormat): string {
  switch (format) {
    case 'cef':
      return formatCef(event);
    case 'json':
      return formatJson(event);
    case 'cps':
      return formatCps(event);
  }
}
