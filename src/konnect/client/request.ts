import type { Dispatcher } from 'undici';
import type { Clock } from '#clock';
import { operations, type Operation, type OperationName } from '#konnect/contract/operation';
import type { Asked } from './asked';
import type { AnyAsk, Call } from './call';
import { createConnections } from './connections';
import { abortedError, KonnectError } from './error';
import { exchange } from './exchange';
import { type Message, type Sender, writeMessage } from './message';
import { noAnswerError } from './no-answer';
import type { Outcome } from './outcome';
import { pause } from './pause';
import { createRateLimit, type RateLimit } from './rate-limit';
import { createRedact } from './redact';
import { refusalError } from './refusal';
import { decideRetry, type RetryPolicy } from './retry';
import { secretsOf } from './secrets-of';
import { readSuccess } from './success';
import { traceOf } from './trace';

/** Lines for whoever looks into a call. */
export interface CallLog {
  /** Neither headers nor bodies. */
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  /** All that was sent and answered, as JSON, with `(secret)` in the place of secrets. */
  trace(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface RequesterOptions extends Sender {
  /** PEM. */
  readonly ca: string | undefined;
  /** For one attempt. */
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly log: CallLog | undefined;
  readonly random: () => number;
  readonly retry: RetryPolicy;
}

/** Makes the calls of one client, over connections of its own. */
export interface Requester {
  readonly call: Call;
  /** Resolves when the calls under way have ended and the connections are closed. */
  close(): Promise<void>;
}

/** What the calls of one client share. */
interface Shared extends RequesterOptions {
  readonly connections: Dispatcher;
  readonly limit: RateLimit;
}

export function createRequester(options: RequesterOptions): Requester {
  const shared = {
    ...options,
    connections: createConnections(options.ca),
    limit: createRateLimit(options.clock),
  };
  const call = (name: OperationName, ask: AnyAsk): Promise<unknown> => perform(operations[name], ask, shared);
  let closing: Promise<void> | undefined;
  return { call: call as Call, close: () => (closing ??= shared.connections.close()) };
}

async function perform(operation: Operation, ask: AnyAsk, shared: Shared): Promise<unknown> {
  const { clock, limit, random, retry } = shared;
  const message = writeMessage(operation, ask, shared);
  const asked = askedOf(ask, message, shared);
  const began = clock.now();
  let repeatable = !isCreating(operation);
  let lost = false;
  for (let number = 1; ; number += 1) {
    await limit.pass(ask);
    const outcome = await attempt(message, ask, shared);
    if (outcome.kind === 'answered') limit.heed(outcome.answer);
    const result = read(outcome, operation, asked);
    log(shared, asked, { attempt: number, outcome: sayOutcome(outcome) });
    shared.log?.trace(`Konnect: ${asked.action}`, {
      attempt: number,
      exchange: traceOf(message, outcome, asked.redact),
    });
    if (!(result instanceof KonnectError)) return result.body;

    lost ||= result.uncertain;
    if (ask.recover && (result.uncertain || (lost && isClash(result)))) {
      const found = await ask.recover().catch(() => Promise.reject(result));
      if (found !== undefined) return found;
      repeatable = true;
    }

    const now = clock.now();
    const decision = decideRetry({ number, outcome, repeatable, spentMs: now - began, now }, retry, random);
    if (decision.kind === 'stop') throw result;
    log(shared, asked, { waitMs: decision.ms });
    if (decision.told) limit.hold(decision.ms);
    else await pause(clock, decision.ms, ask);
  }
}

/** What was made by the request whose answer was lost is in the way of the next. */
function isClash({ code }: KonnectError): boolean {
  return code === 'conflict' || code === 'replay_running';
}

/** Whether sending it twice makes two of what it makes: a destination, or a replay. */
function isCreating({ method }: Pick<Operation, 'method'>): boolean {
  return method === 'POST' || method === 'PUT';
}

/** A request that creates something runs to its end: cut off, it would leave behind what nobody knows of. */
async function attempt(message: Message, { action, signal }: AnyAsk, shared: Shared): Promise<Outcome> {
  if (signal?.aborted) throw abortedError(action);
  const { connections, clock, timeoutMs } = shared;
  return exchange(message, { connections, clock, timeoutMs, signal: isCreating(message) ? undefined : signal });
}

/** The body of a success, or the error. */
function read(outcome: Outcome, operation: Operation, asked: Asked): { readonly body: unknown } | KonnectError {
  if (outcome.kind !== 'answered') return noAnswerError(outcome, asked);
  const { status } = outcome.answer;
  return status >= 200 && status < 300
    ? readSuccess(outcome.answer, operation, asked)
    : refusalError(outcome.answer, asked);
}

function askedOf({ action, body }: AnyAsk, { method, url }: Message, { token, timeoutMs }: Shared): Asked {
  return { action, method, url, timeoutMs, redact: createRedact([token, ...secretsOf(body)]) };
}

function log({ log }: Shared, { action, method, url }: Asked, fields: Readonly<Record<string, unknown>>): void {
  log?.debug(`Konnect: ${action}`, { method, url: `${url.origin}${url.pathname}`, ...fields });
}

function sayOutcome(outcome: Outcome): string | number {
  switch (outcome.kind) {
    case 'answered':
      return outcome.answer.status;
    case 'unreachable':
      return outcome.fault;
    case 'timed_out':
    case 'aborted':
      return outcome.kind;
  }
}
