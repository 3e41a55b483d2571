import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '#clock';
import type { Jwks } from '#konnect/contract/jwks';
import { createVerifier } from '#konnect/record/verify';
import { readBody } from './exchange';
import { listen, type ListenOptions, type Listening } from './listen';
import { readRecords, type ArrivedRecord } from './read-records';

/** What came of one record that was taken. */
export interface SunkRecord extends ArrivedRecord {
  /** Whether it came before. */
  readonly duplicate: boolean;
  /** Whether one of the keys signed it. @default there are no keys to check with */
  readonly verified?: boolean;
}

/** What came of one request. */
export interface SunkPost {
  /** Ms since the epoch. */
  readonly at: number;
  /** What was answered. */
  readonly status: number;
  /** Why, when it was refused. */
  readonly reason?: string;
  /** Of a request that was taken. */
  readonly records: readonly SunkRecord[];
}

export interface SinkOptions extends ListenOptions {
  /** What the `Authorization` header has to say. @default anything will do */
  readonly authorization?: string;
  /** Reads the keys. Asked at the first record, and again when one does not verify. @default nothing is verified */
  readonly loadJwks?: () => Promise<Jwks>;
  readonly clock: Clock;
  readonly onPost: (post: SunkPost) => void;
}

/** How often the keys are read at most, in ms: anybody can send a record that does not verify. */
const keyAgeMs = 60_000;
const longestBody = 64 * 1024 * 1024;

/** Opens a receiver that keeps no records: it tells of each request and remembers what it has seen as hashes. */
export async function openSink(options: SinkOptions): Promise<Listening> {
  const take = createTaking(options);
  const { clock, onPost } = options;
  const finish = (post: Answered, response: ServerResponse): void => {
    onPost({ at: clock.now(), ...post });
    response.writeHead(post.status, { 'content-type': 'text/plain' }).end(post.reason);
  };
  return listen((message, response) => {
    void answer(message, options, take)
      .catch((error: unknown) => refused(503, error instanceof Error ? error.message : String(error)))
      .then((post) => finish(post, response));
  }, options);
}

type Answered = Omit<SunkPost, 'at'>;

async function answer(message: IncomingMessage, { authorization }: SinkOptions, take: Taking): Promise<Answered> {
  if (message.method !== 'POST') return refused(405, 'Send deliveries with POST');
  if (authorization !== undefined && message.headers.authorization !== authorization) {
    return refused(401, 'The Authorization header is not the expected one');
  }
  const body = await readBody(message, longestBody);
  if (!body) return refused(413, 'The body is longer than 64 MiB');
  let records: readonly ArrivedRecord[];
  try {
    records = readRecords(body);
  } catch (error) {
    return refused(400, error instanceof Error ? error.message : String(error));
  }
  return { status: 200, records: await take(records) };
}

function refused(status: number, reason: string): Answered {
  return { status, reason, records: [] };
}

/** What records are verified with, and when it was read. */
interface Keys {
  readonly verifies: (line: string) => boolean;
  readonly at: number;
}

type Taking = (records: readonly ArrivedRecord[]) => Promise<readonly SunkRecord[]>;

function createTaking({ loadJwks, clock }: SinkOptions): Taking {
  const seen = new Set<string>();
  let keys: Keys | undefined;

  const isDuplicate = ({ line }: ArrivedRecord): boolean => {
    const before = seen.size;
    seen.add(createHash('sha256').update(line).digest('base64').slice(0, 24));
    return seen.size === before;
  };

  const verify = async (lines: readonly string[]): Promise<readonly boolean[]> => {
    if (!loadJwks) return [];
    const load = async (): Promise<Keys> => ({ verifies: createVerifier(await loadJwks()), at: clock.now() });
    const known = (keys ??= await load());
    const verified = lines.map((line) => known.verifies(line));
    if (verified.every(Boolean) || clock.now() - known.at < keyAgeMs) return verified;
    const newer = (keys = await load().catch(() => ({ ...known, at: clock.now() })));
    return lines.map((line) => newer.verifies(line));
  };

  return async (records) => {
    const verified = await verify(records.map(({ line }) => line));
    return records.map((record, index) => ({
      ...record,
      duplicate: isDuplicate(record),
      ...(verified[index] === undefined ? {} : { verified: verified[index] }),
    }));
  };
}
