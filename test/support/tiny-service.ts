import { type Message, message } from '#terraform/plugin/message';
import type { Service } from '#terraform/plugin/protobuf';

/** Asks the tiny plugin for something. */
export interface TinyRequest {
  readonly payload: Uint8Array;
  readonly count: number;
}
export const TinyRequest: Message<TinyRequest> = message('tiny.Request', () => [
  [1, 'payload', 'bytes'],
  [2, 'count', 'int64'],
]);

export interface TinyResponse {
  readonly payload: Uint8Array;
  readonly count: number;
}
export const TinyResponse: Message<TinyResponse> = message('tiny.Response', () => [
  [1, 'payload', 'bytes'],
  [2, 'count', 'int64'],
]);

function method<Kind extends 'unary' | 'server-stream' | 'client-stream'>(kind: Kind, name: string) {
  return { path: `/tiny.Tiny/${name}`, kind, request: TinyRequest, response: TinyResponse } as const;
}

/** What the tiny plugin can be asked for: all that a plugin may do, and all that may happen to it. */
export const Tiny = {
  name: 'tiny.Tiny',
  methods: {
    /** Answers the request. */
    Echo: method('unary', 'Echo'),
    /** Waits until the call is cancelled. */
    Wait: method('unary', 'Wait'),
    /** Waits until the call is cancelled, and answers then. */
    AnswerLate: method('unary', 'AnswerLate'),
    /** Waits until the call is cancelled, and streams a message then. */
    SendLate: method('server-stream', 'SendLate'),
    /** Waits, whatever happens. */
    Hang: method('unary', 'Hang'),
    /** Answers how many calls of `Wait` wait (`count`), and how many were cancelled (the length of `payload`). */
    CountWaiting: method('unary', 'CountWaiting'),
    /** Prints in each way that a program can print. */
    Print: method('unary', 'Print'),
    /** Fails with the status NOT_FOUND and a message beyond ASCII. */
    Refuse: method('unary', 'Refuse'),
    /** Fails with an error that is no status. */
    Fail: method('unary', 'Fail'),
    /** Throws where nobody catches. */
    Crash: method('unary', 'Crash'),
    /** Rejects where nobody catches. */
    Reject: method('unary', 'Reject'),
    /** Streams the payload `count` times. */
    Repeat: method('server-stream', 'Repeat'),
    /** Streams the payload `count` times, then fails with DATA_LOSS. */
    Break: method('server-stream', 'Break'),
    /** Takes every request; answers how many there were (`count`), and the last payload. */
    Collect: method('client-stream', 'Collect'),
    /** Takes one request and answers it. */
    TakeOne: method('client-stream', 'TakeOne'),
    /** Takes one request, and the others when a call of `Proceed` allows it; answers how many there were. */
    TakeLater: method('client-stream', 'TakeLater'),
    /** Lets `TakeLater` go on. */
    Proceed: method('unary', 'Proceed'),
    /** Answers how often taking requests failed (`count`), and with what status the last time (`payload`). */
    CountBroken: method('unary', 'CountBroken'),
  },
} as const satisfies Service;
