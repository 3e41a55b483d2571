import { tryJson } from './foreign-text';
import { hideMembers, secret } from './hide-members';
import type { Message } from './message';
import type { Outcome } from './outcome';
import { createRedact, type Redact } from './redact';

/** More of a body is left out: a line of a log does not hold it. */
const longestBody = 16_000;

/** Headers that let whoever has them in. */
const secretHeaders: readonly string[] = ['authorization', 'set-cookie'];

/**
 * One request and what became of it, for a log. The work is done when it is written as JSON, and not when nobody reads
 * it. Secrets are replaced: those that `redact` knows, every authorization, and of each endpoint all but its host, as
 * some carry their credential in the URL.
 */
export function traceOf(message: Message, outcome: Outcome, redact: Redact): { readonly toJSON: () => object } {
  return {
    toJSON: () => {
      const redactAll = withEndpointOf(message, redact);
      const { method, url, headers, body } = message;
      return {
        request: { method, url: url.href, headers: shownHeaders(headers, redactAll), body: shownBody(body, redactAll) },
        ...(outcome.kind === 'answered'
          ? {
              status: outcome.answer.status,
              headers: shownHeaders(outcome.answer.headers, redactAll),
              body: shownBody(outcome.answer.body, redactAll),
            }
          : outcome),
      };
    },
  };
}

/** An endpoint may come back in a text that is not JSON. */
function withEndpointOf({ body }: Message, redact: Redact): Redact {
  const json = body === undefined ? undefined : tryJson(body);
  const endpoint = typeof json === 'object' && json !== null && 'endpoint' in json ? json.endpoint : undefined;
  const path = typeof endpoint === 'string' ? endpoint.replace(/^\w+:\/\/[^/?]*\/?/, '') : '';
  const redactPath = createRedact([path]);
  return (text) => redactPath(redact(text));
}

function shownHeaders(headers: Readonly<Record<string, unknown>>, redact: Redact): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secretHeaders.includes(name) ? secret : redact(String(value)),
    ]),
  );
}

function shownBody(body: string | undefined, redact: Redact): string | undefined {
  return body === undefined ? undefined : redact(hideMembers(body)).slice(0, longestBody);
}
