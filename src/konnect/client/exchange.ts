import { type Dispatcher, request } from 'undici';
import type { Clock } from '#clock';
import { faultOf, reasonOf } from './fault';
import type { Message } from './message';
import type { Outcome } from './outcome';

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
  try {
    const { statusCode, headers, body } = await request(message.url, {
      dispatcher: connections,
      method: message.method,
      headers: message.headers,
      body: message.body ?? null,
      signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
    });
    return { kind: 'answered', answer: { status: statusCode, headers, body: await body.text() } };
  } catch (error) {
    if (signal?.aborted) return { kind: 'aborted' };
    if (timeout.signal.aborted) return { kind: 'timed_out' };
    return { kind: 'unreachable', fault: faultOf(error), reason: reasonOf(error) };
  } finally {
    cancel();
  }
}
