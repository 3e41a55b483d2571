import { gzipSync } from 'node:zlib';
import { request } from 'undici';
import { formatRecord } from '#konnect/record/format';
import { createSigningKey } from '#konnect/record/sign';
import type { Listening } from '#mock/listen';
import { openSink, type SinkOptions, type SunkPost } from '#mock/sink';
import { createSteeredClock } from '#mock/steered-clock';
import { sampleEvent } from './sample-event';

const clock = createSteeredClock();
const key = createSigningKey();
const lineOf = (number: number, by = key): string => by.sign(formatRecord(sampleEvent(number), 'json'), 'json');

let sink: Listening;
let posts: SunkPost[];
afterEach(() => sink.close());

async function open(options: Partial<SinkOptions> = {}): Promise<void> {
  posts = [];
  const loadJwks = async () => ({ keys: [key.jwk] });
  sink = await openSink({ clock, loadJwks, onPost: (post) => void posts.push(post), ...options });
}

async function post(body: string | Buffer, headers: Record<string, string> = {}, method: 'POST' | 'PUT' = 'POST') {
  const answer = await request(sink.origin, { method, body, headers });
  return [answer.statusCode, await answer.body.text()];
}

describe('the sink', () => {
  it.each([
    ['gzip', gzipSync(lineOf(1))],
    ['application/gzip', gzipSync(lineOf(1))],
    ['identity', lineOf(1)],
  ])('takes records with Content-Encoding %s', async (encoding, body) => {
    await open();
    expect(await post(body, { 'content-encoding': encoding })).toEqual([200, '']);
    expect(posts).toMatchObject([{ status: 200, records: [{ verified: true, duplicate: false }] }]);
  });

  it('tells what came before from what did not', async () => {
    await open();
    await post([lineOf(1), lineOf(2), lineOf(1)].join('\n'));
    await post(lineOf(2));
    expect(posts.flatMap(({ records }) => records.map(({ duplicate }) => duplicate))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('reads the keys again when a record does not verify, once a minute', async () => {
    const next = createSigningKey();
    let loaded = 0;
    await open({ loadJwks: async () => ({ keys: (loaded += 1) === 1 ? [key.jwk] : [key.jwk, next.jwk] }) });
    await post(lineOf(1, next));
    expect([posts[0]?.records[0]?.verified, loaded]).toEqual([false, 1]);
    await clock.advance(60_000);
    await post(lineOf(1, next));
    expect([posts[1]?.records[0]?.verified, loaded]).toEqual([true, 2]);
    await post(lineOf(1, createSigningKey()));
    expect([posts[2]?.records[0]?.verified, loaded]).toEqual([false, 2]);
  });

  it('refuses what is no delivery, and says why', async () => {
    await open({ authorization: 'Splunk key' });
    const authorized = { authorization: 'Splunk key' };
    expect(await post('x', authorized, 'PUT')).toEqual([405, 'Send deliveries with POST']);
    expect(await post(lineOf(1))).toEqual([401, 'The Authorization header is not the expected one']);
    expect(await post('garbage', authorized)).toEqual([400, expect.stringContaining('Cannot read record')]);
    expect(await post(Buffer.of(0x1f, 0x8b, 1), authorized)).toEqual([400, expect.any(String)]);
    expect(posts.map(({ status }) => status)).toEqual([405, 401, 400, 400]);
  });

  it('asks the sender to come again when the keys cannot be read', async () => {
    await open({ loadJwks: () => Promise.reject(new Error('Cannot read keys')) });
    expect(await post(lineOf(1))).toEqual([503, 'Cannot read keys']);
  });
});
