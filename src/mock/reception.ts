import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { systemClock } from '#clock';
import { answerCall, type Office } from './api/answer';
import { answerControl, controlPrefix, type Controls } from './control/answer';
import { streamText } from './control/stream';
import { readRequest, writeAnswer } from './exchange';
import type { Faults } from './faults';
import { findCaller } from './find-caller';
import type { Hindsight } from './hindsight';
import { noTrace, refused, type ApiAnswer, type ApiRequest } from './message';
import { Refusal } from './problem';
import type { RateLimit } from './rate-limit';
import type { Pages } from './ui/pages';

/** What stands behind the port. */
export interface Reception {
  readonly office: Office;
  readonly faults: Faults;
  readonly controls: Controls;
  readonly hindsight: Hindsight;
  readonly pages: Pages;
  readonly limit: RateLimit;
  /** Has to be called after each change that leaves no event, before its answer leaves: it is kept then. */
  readonly save: () => void;
  /** Ends what waits. */
  readonly closing: AbortSignal;
}

/** Handles what comes in: a control, or a call with the fault that meets it. */
export function receive(reception: Reception): RequestListener {
  return (message, response) => {
    handle(message, response, reception).catch((error: unknown) => {
      if (reception.closing.aborted || response.headersSent) response.destroy();
      else writeAnswer(response, failed(error));
    });
  };
}

async function handle(message: IncomingMessage, response: ServerResponse, reception: Reception): Promise<void> {
  const request = await readRequest(message);
  const read = request && reception.pages.follow(request);
  if (read) return streamText(response, read, { clock: systemClock, closing: reception.closing });
  const answer = request ? await answerOf(request, reception) : tooLarge();
  if (answer) writeAnswer(response, answer);
  else response.destroy();
}

/** Undefined when the connection is to be cut. */
async function answerOf(request: ApiRequest, reception: Reception): Promise<ApiAnswer | undefined> {
  const { controls, pages, limit } = reception;
  const isControl = request.path.startsWith(controlPrefix);
  const own = await (pages.answer(request) ?? (isControl ? answerControl(request, controls) : undefined));
  if (own) {
    if (request.method !== 'GET') reception.save();
    return own;
  }
  const { refusal, headers } = limit.take(request);
  const answer = refusal ?? (await answerAsUsual(request, reception));
  return answer && { ...answer, headers: { date: dateOf(request, reception), ...answer.headers, ...headers } };
}

/** Of the caller's organization, which may have a time of its own. */
function dateOf(request: ApiRequest, { office: { clock, world } }: Reception): string {
  const caller = findCaller(request, world);
  return new Date((caller ? clock.of(caller.organization.id) : clock).now()).toUTCString();
}

async function answerAsUsual(request: ApiRequest, reception: Reception): Promise<ApiAnswer | undefined> {
  const { office, faults, hindsight, closing } = reception;
  const fault = faults.take(request.method, request.path);
  if (fault?.delayMs) await office.clock.sleep(fault.delayMs, closing);
  const effect = fault?.effect;
  if (request.method !== 'GET') foresee(reception);
  switch (effect?.kind) {
    case undefined:
      return answerCall(request, office);
    case 'answer':
      return effect.answer;
    case 'drop':
      return undefined;
    case 'stale':
      return answerCall(request, { ...office, world: hindsight.ago(effect.ms) });
    case 'drop-answer':
      answerCall(request, office);
      return undefined;
  }
}

/** Keeps the world for stale reads to come, which is dear, only when there are any. */
function foresee({ faults, hindsight }: Reception): void {
  const lags = faults
    .waiting()
    .flatMap((fault) => ('effect' in fault && fault.effect.kind === 'stale' ? [fault.effect.ms] : []));
  if (lags.length > 0) hindsight.remember(Math.max(...lags));
  else hindsight.forget();
}

function tooLarge(): ApiAnswer {
  return refused(new Refusal(413, 'Request body is longer than 1 MiB'), noTrace);
}

/** A mistake in the local Konnect: said as it is, so that it can be reported. */
function failed(error: unknown): ApiAnswer {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return refused(new Refusal(500, `The local Konnect failed: ${detail}`), noTrace);
}
