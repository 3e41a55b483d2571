import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { systemClock, type Clock } from '#clock';
import type { Jwks } from '#konnect/contract/jwks';
import { createVerifier } from '#konnect/record/verify';
import { readBody } from './exchange';
import { listen, type ListenOptions } from './listen';
import { readRecords, type ArrivedRecord } from './read-records';

/** One event as it arrived. */
export interface ReceivedRecord extends ArrivedRecord {
  /** Whether one of the keys signed it. */
  readonly verified: boolean;
}

/** One request as it arrived, and what was answered. */
export interface ReceivedPost {
  /** Ms since the epoch. */
  readonly at: number;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Empty when its body could not be read. */
  readonly records: readonly ReceivedRecord[];
  readonly reply: Reply;
}

/** What to do with a request: answer a status, also with headers; cut the connection; or never answer. */
export type Reply =
  number | { readonly status: number; readonly headers: Readonly<Record<string, string>> } | 'cut' | 'hang';

/** An endpoint for deliveries, on the loopback interface. */
export interface Receiver {
  readonly url: string;
  /** Every request so far, in the order of arrival. */
  readonly posts: readonly ReceivedPost[];
  /** The records of all requests that were answered with 2xx. */
  readonly records: readonly ReceivedRecord[];
  /** Says what to do with the next requests, one each; then all is well again. */
  replyNext(...replies: readonly Reply[]): void;
  /** Says what to do with every request that nothing else was said of. @default 200 */
  replyAlways(reply: Reply): void;
  close(): Promise<void>;
}

export interface ReceiverOptions extends ListenOptions {
  /** What the `Authorization` header has to say; anything else is answered with 401. @default anything will do */
  readonly authorization?: string;
  /** The keys that may have signed. @default none: no record is verified */
  readonly jwks?: Jwks;
  /** Tells when a request arrived. @default the machine's time */
  readonly clock?: Clock;
  /** Called with each line of a request that is answered with 2xx. @default nobody is told */
  readonly onTaken?: (line: string) => void;
}

export async function createReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const { authorization, jwks = { keys: [] }, clock = systemClock, onTaken } = options;
  const verifies = createVerifier(jwks);
  const posts: ReceivedPost[] = [];
  const planned: Reply[] = [];
  let usual: Reply = 200;

  const replyTo = ({ method, headers }: IncomingMessage): Reply => {
    if (method !== 'POST') return 405;
    if (authorization !== undefined && headers.authorization !== authorization) return 401;
    return planned.shift() ?? usual;
  };

  const receive = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(message, Infinity);
    const records = verifiedRecords(body, verifies);
    const reply = records ? replyTo(message) : 400;
    const { method = '', url: path = '', headers } = message;
    posts.push({ at: clock.now(), method, path, headers, records: records ?? [], reply });
    if (onTaken && isAccepted(reply)) for (const { line } of records ?? []) onTaken(line);
    carryOut(reply, response);
  };

  const listening = await listen((message, response) => {
    receive(message, response).catch(() => response.destroy());
  }, options);
  return {
    url: `${listening.origin}/`,
    posts,
    get records() {
      return posts.filter(({ reply }) => isAccepted(reply)).flatMap(({ records }) => records);
    },
    replyNext: (...replies) => void planned.push(...replies),
    replyAlways: (reply) => void (usual = reply),
    close: () => listening.close(),
  };
}

function carryOut(reply: Reply, response: ServerResponse): void {
  if (reply === 'hang') return;
  if (reply === 'cut') response.destroy();
  else if (typeof reply === 'number') response.writeHead(reply).end();
  else response.writeHead(reply.status, reply.headers).end();
}

function isAccepted(reply: Reply): boolean {
  const status = typeof reply === 'object' ? reply.status : reply;
  return typeof status === 'number' && status >= 200 && status < 300;
}

/** Undefined when it holds no records. */
function verifiedRecords(
  body: Buffer | undefined,
  verifies: (line: string) => boolean,
): readonly ReceivedRecord[] | undefined {
  try {
    return readRecords(body ?? Buffer.alloc(0)).map((record) => ({ ...record, verified: verifies(record.line) }));
  } catch {
    return undefined;
  }
}
