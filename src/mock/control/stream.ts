import type { ServerResponse } from 'node:http';
import type { Clock } from '#clock';

export interface StreamOptions {
  /** Runs by itself: what is followed may stand still. */
  readonly clock: Clock;
  /** Ends the stream. */
  readonly closing: AbortSignal;
}

const pauseMs = 250;

/**
 * Sends a text as a server-sent event whenever it changed, until the reader is gone. It is looked at four times a second
 * and no more than a tenth of the time, so that whoever writes it need not tell, and a costly text slows nothing down.
 * Source of the format: the HTML standard, section "Server-sent events".
 */
export async function streamText(
  response: ServerResponse,
  read: () => string,
  { clock, closing }: StreamOptions,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let sent: string | undefined;
  while (!gone.signal.aborted && !closing.aborted) {
    const start = clock.now();
    // A reader that is slow gets the latest text when it is ready for it, and none of those before.
    const text = response.writableNeedDrain ? sent : read();
    if (text !== undefined && text !== sent) response.write(eventOf(text));
    sent = text;
    const pause = Math.max(pauseMs, 9 * (clock.now() - start));
    await clock.sleep(pause, AbortSignal.any([gone.signal, closing])).catch(() => {});
  }
  response.end();
}

function eventOf(text: string): string {
  return `${text
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;
}
