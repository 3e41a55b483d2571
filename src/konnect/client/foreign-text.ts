import { hideMembers } from './hide-members';
import type { Redact } from './redact';

/** What somebody else wrote, on one line and without secrets. */
export function plain(text: string, redact: Redact): string {
  return redact(hideMembers(text))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The beginning of a text. Secrets are taken out before: half a secret would not be found. */
export function beginning(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}

/** The value of a JSON text; undefined when it is none, as the pages of gateways are. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
