import type { LogFormat } from '#konnect/contract/destination';
import type { Event } from '#konnect/contract/event';
import { formatCef } from './cef';
import { formatCps } from './cps';
import { formatJson } from './json';
import { defaultStyle, type RecordStyle } from './style';

/** Writes an event as one line without line break and without signature. @default style - what is likely */
export function formatRecord(event: Event, format: LogFormat, style: RecordStyle = defaultStyle): string {
  switch (format) {
    case 'cef':
      return formatCef(event, style);
    case 'json':
      return formatJson(event, style);
    case 'cps':
      return formatCps(event, style);
  }
}
