import { type Dispatcher, request } from 'undici';
import type { Clock } from '#clock';
import { faultOf, reasonOf } from './fault';
import type { Message } from './message';
import type { Answer, Outcome } from './outcome';

export interface ExchangeOptions {
  readonly connections: Dispatcher;
  readonly clock: Clock;
  /** From the first byte sent, or the connection asked for, to the last byte received. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a request once and waits for the whole answer. Never throws. Redirects are answers like others. */
export async function exchange(message: Message, options: ExchangeOptions): Promise<Outcome> {
  const { connections, clock, timeoutMs, signal } = options;
  const timeout = new AbortController();
  const cancel = clock.after(timeoutMs, () => timeout.abort());
  const end = signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal;
  try {
    return { kind: 'answered', answer: await orEnd(send(message, connections, end), end) };
  } catch (error) {
    if (signal?.aborted) return { kind: 'aborted' };
    if (timeout.signal.aborted) return { kind: 'timed_out' };
    return { kind: 'unreachable', fault: faultOf(error), reason: reasonOf(error) };
  } finally {
    cancel();
  }
}

async function send(message: Message, dispatcher: Dispatcher, signal: AbortSignal): Promise<Answer> {
  const { method, headers, body, url } = message;
  const response = await request(url, { dispatcher, method, headers, body: body ?? null, signal });
  return { status: response.statusCode, headers: response.headers, body: await response.body.text() };
}

/** The request heeds its signal only once it has a connection, which may be a long time coming. */
function orEnd<T>(work: Promise<T>, end: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    end.addEventListener('abort', () => reject(new Error('It was ended before')), { once: true });
    work.then(resolve, reject);
  });
}
