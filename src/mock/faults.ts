import { STATUS_CODES } from 'node:http';
import type { DeliveryFault, DeliveryStep } from './delivery-fault';
import type { ApiAnswer } from './message';
import type { Cell } from './world';

/** What goes wrong with calls of the API, as data. */
export interface ApiFault {
  /** @default api */
  readonly on?: 'api';
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
  | { readonly kind: 'drop-answer' }
  /** A GET sees the world as it was `ms` ago, or when the fault was added if that is later. It meets nothing but GET. */
  | { readonly kind: 'stale'; readonly ms: number };

/** What goes wrong with replays, as data. */
export interface ReplayFault {
  readonly on: 'replays';
  /** Id or name. @default any */
  readonly organization?: string;
  /** @default any */
  readonly region?: string;
  /** Id of a developer portal. @default any, and the organization itself */
  readonly portal?: string;
  /** Whether the job runs for ever, or fails without a delivery. */
  readonly outcome: 'sticks' | 'fails';
  /** How many replays it meets before it is over. @default 1 */
  readonly times?: number;
}

export type Fault = ApiFault | DeliveryFault | ReplayFault;

/** A cell, with its organization's name. */
export interface Place {
  readonly cell: Cell;
  readonly organization: string;
}

/** The faults that are to come: of those that fit, the one added first meets what happens. */
export interface Faults {
  /**
   * Takes a fault as data, or any number of them as text: `500, 500, 429 after 7, 200`.
   * @throws a sentence that says which part of the text cannot be read, and what is allowed
   */
  add(fault: Fault | string): void;
  /** Takes the fault that meets this call of the API; undefined when none does. */
  take(method: string, path: string): ApiFault | undefined;
  /** Takes the step that meets this attempt to deliver: `pass` when none does. */
  takeStep(place: Place): DeliveryStep;
  /** Takes the fault that meets this replay; undefined when none does. */
  takeReplay(place: Place): ReplayFault['outcome'] | undefined;
  /** What is to come: of each fault what is left of it, calls first, then replays, then deliveries. */
  waiting(): readonly Fault[];
  clear(): void;
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
