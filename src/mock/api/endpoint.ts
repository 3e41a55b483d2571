import { Refusal } from '#mock/problem';
import type { Desk } from './handler';

/** @throws Refusal when nothing may be delivered there: it is no URL, or not HTTPS */
export function requireAllowedEndpoint(endpoint: string, { allowHttpReceivers }: Desk): void {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url) throw new Refusal(400, 'Invalid endpoint', [{ field: 'endpoint', reason: 'must be a valid URL' }]);
  if (url.protocol === 'https:' || (allowHttpReceivers && url.protocol === 'http:' && loopback.has(url.hostname)))
    return;
  // The words of a live answer of 2025, as published by a user.
  const detail = "endpoint in body should match '^https://'";
  throw new Refusal(400, detail, [{ field: 'endpoint', reason: "should match '^https://'" }]);
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
