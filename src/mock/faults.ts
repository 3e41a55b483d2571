import { STATUS_CODES } from 'node:http';
import type { ApiAnswer } from './message';

/** What goes wrong with calls of the API, as data. */
export interface Fault {
  /** @default any method */
  readonly method?: string;
  /** The path without region and query; `*` stands for any text. @default any path */
  readonly path?: string;
  /** The first segment of the path: a region or `global`. @default any */
  readonly host?: string;
  /** How many calls it meets before it is over. @default 1 */
  readonly times?: number;
  /** How long such a call waits, in ms of the local Konnect's clock, before anything happens. @default 0 */
  readonly delayMs?: number;
  /** @default the call is handled as usual */
  readonly effect?: Effect;
}

export type Effect =
  /** Answered like this, and not handled. */
  | { readonly kind: 'answer'; readonly answer: ApiAnswer }
  /** The connection is cut, and the call is not handled. */
  | { readonly kind: 'drop' }
  /** The call is handled, and the connection is cut instead of the answer. */
  | { readonly kind: 'drop-answer' };

/** The faults that are to come: of those that fit a call, the one added first meets it. */
export interface Faults {
  add(fault: Fault): void;
  /** Takes the fault that meets this call; undefined when none does. */
  take(method: string, path: string): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    take(method, path) {
      const met = waiting.find(({ fault, left }) => left > 0 && meets(fault, method, path));
      if (!met) return undefined;
      met.left -= 1;
      return met.fault;
    },
    clear: () => void waiting.splice(0),
  };
}

function meets(fault: Fault, method: string, path: string): boolean {
  const [, host = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(path) ?? [];
  return (
    (fault.method ?? method) === method &&
    (fault.host ?? host) === host &&
    (fault.path === undefined || matches(fault.path, rest))
  );
}

function matches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  return rest.length === 0 ? path === first : new RegExp(`^${[first, ...rest].map(literal).join('.*')}$`).test(path);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** An answer as the gateway in front of Konnect gives it when there were too many calls. @default no Retry-After */
export function rateLimited(retryAfter?: string): Effect {
  return {
    kind: 'answer',
    answer: {
      status: 429,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'ratelimit-limit': '3000',
        'ratelimit-remaining': '0',
        ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
      },
      body: '{"message":"API rate limit exceeded"}',
    },
  };
}

/** A problem with any members, also fewer than Konnect promises. @default title - the name of the status */
export function problem(status: number, members: Readonly<Record<string, unknown>> = {}): Effect {
  const body = { status, title: STATUS_CODES[status] ?? 'Error', instance: 'kong:trace:1', ...members };
  return {
    kind: 'answer',
    answer: { status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(body) },
  };
}

/** A page of something that stands in front of Konnect and speaks HTML. */
export function notJson(status: number): Effect {
  const body = `<html><body><h1>${status} ${STATUS_CODES[status] ?? ''}</h1></body></html>`;
  return { kind: 'answer', answer: { status, headers: { 'content-type': 'text/html' }, body } };
}
