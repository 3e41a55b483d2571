import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { encodeFrame, encodeReset, encodeSettings, encodeWindowUpdate } from '#terraform/plugin/http2/frame-writer';
import { encodeHeaders } from '#terraform/plugin/http2/header-block';
import { flags, frameTypes, preface, settings } from '#terraform/plugin/http2/protocol';
import { createTransport } from '#terraform/plugin/http2/transport';
import { createLogger } from '#terraform/plugin/log';
import { createNodeTransport } from '#terraform/plugin/node-http2/transport';
import type { CreateTransport, Methods } from '#terraform/plugin/transport';
import { systemClock } from '#clock';
import { createGrpcClient, grpcFrame } from '#terraform/testing/grpc-client';
import { converse, cut, padded, type RawConversation } from '#test/support/raw-http2';

const log = createLogger({ level: 'off', module: 'test', clock: systemClock, write: () => {} });
const methods: Methods = new Map([['/tiny.Tiny/Echo', { kind: 'unary', handle: async (request) => request }]]);

let folder: string;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framing-'));
  await Promise.all([listenWith('ours', createTransport), listenWith('node', createNodeTransport)]);
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

async function listenWith(name: string, create: CreateTransport): Promise<void> {
  const transport = create(methods, log);
  const server = createServer((socket) => transport.accept(socket)).listen(join(folder, name));
  servers.push(server);
  await once(server, 'listening');
}

async function connectTo(name: string): Promise<Socket> {
  const socket = connect(join(folder, name));
  await once(socket, 'connect');
  return socket;
}

/** One call, and how it is put into frames. */
interface RawCall {
  readonly path: string;
  readonly message: Buffer;
  readonly headerCuts: readonly number[];
  readonly dataCuts: readonly number[];
  readonly padding: number | undefined;
  readonly hasPriority: boolean;
  readonly hasTrailers: boolean;
  /** What else is said, before the data. */
  readonly aside: Aside;
}

type Aside = 'nothing' | 'ping' | 'priority' | 'unknown' | 'smallWindow' | 'largeWindow' | 'windowUpdate' | 'reset';

const call: fc.Arbitrary<RawCall> = fc.record({
  path: fc.constantFrom('/tiny.Tiny/Echo', '/tiny.Tiny/Echo', '/tiny.Tiny/Missing', '/'),
  message: fc.uint8Array({ maxLength: 40_000 }).map((bytes) => Buffer.from(bytes)),
  headerCuts: fc.array(fc.nat(200), { maxLength: 3 }),
  dataCuts: fc.array(fc.nat(40_000), { maxLength: 4 }),
  padding: fc.option(fc.nat(255), { nil: undefined }),
  hasPriority: fc.boolean(),
  hasTrailers: fc.boolean(),
  aside: fc.constantFrom<Aside>(
    ...(['nothing', 'ping', 'priority', 'unknown', 'smallWindow', 'largeWindow', 'windowUpdate', 'reset'] as const),
  ),
});

const lastPing = Buffer.from('ffffffffffffffff', 'hex');
/** At the end the client takes whatever waits. */
const openEverything = [
  encodeSettings([[settings.initialWindowSize, 8_000_000]]),
  encodeWindowUpdate(0, 500_000_000),
  encodeFrame(frameTypes.ping, 0, 0, lastPing),
];

function framesOf({ aside, ...raw }: RawCall, index: number): Buffer[] {
  const streamId = 2 * index + 1;
  const said = asideFrame(aside, streamId);
  const [first = Buffer.alloc(0), ...more] = cut(headerBlock(raw.path), raw.headerCuts);
  const priority = raw.hasPriority ? Buffer.from('0000000010', 'hex') : Buffer.alloc(0);
  const set = (raw.hasPriority ? flags.priority : 0) | (more.length === 0 ? flags.endHeaders : 0);
  const chunks = cut(grpcFrame(raw.message), raw.dataCuts).flatMap((chunk) => cut(chunk, [16_000, 32_000]));
  const end = raw.hasTrailers ? 0 : flags.endStream;
  return [
    padded(frameTypes.headers, set, streamId, Buffer.concat([priority, first]), raw.padding),
    ...more.map((part, at) =>
      encodeFrame(frameTypes.continuation, at === more.length - 1 ? flags.endHeaders : 0, streamId, part),
    ),
    ...said,
    ...chunks.map((chunk, at) =>
      padded(frameTypes.data, at === chunks.length - 1 ? end : 0, streamId, chunk, raw.padding),
    ),
    ...(raw.hasTrailers ? [trailersOf(streamId)] : []),
  ];
}

function headerBlock(path: string): Buffer {
  const ordinary = { ':authority': 'localhost', ':path': path, 'content-type': 'application/grpc', te: 'trailers' };
  return Buffer.concat([Buffer.from('8386', 'hex'), encodeHeaders(ordinary)]);
}

function trailersOf(streamId: number): Buffer {
  return encodeFrame(frameTypes.headers, flags.endHeaders | flags.endStream, streamId, encodeHeaders({ a: 'b' }));
}

function asideFrame(aside: Aside, streamId: number): Buffer[] {
  switch (aside) {
    case 'nothing':
      return [];
    case 'ping':
      return [encodeFrame(frameTypes.ping, 0, 0, Buffer.from(`0000${streamId}`.padEnd(16, '0').slice(0, 16), 'hex'))];
    case 'priority':
      return [encodeFrame(frameTypes.priority, 0, streamId, Buffer.from('0000000010', 'hex'))];
    case 'unknown':
      return [encodeFrame(0x77, 0xff, streamId, Buffer.from('whatever'))];
    case 'smallWindow':
      return [encodeSettings([[settings.initialWindowSize, streamId]])];
    case 'largeWindow':
      return [encodeSettings([[settings.initialWindowSize, 100_000]])];
    case 'windowUpdate':
      return [encodeWindowUpdate(streamId, 1), encodeWindowUpdate(0, 7)];
    case 'reset':
      return [encodeReset(streamId, 'CANCEL')];
  }
}

/** What must be the same whoever answers; of a call that was reset, nothing must. */
function gist({ streams, pings, goaway }: RawConversation, calls: readonly RawCall[]): unknown {
  const answers = calls.map(({ aside }, index) => {
    if (aside === 'reset') return 'reset';
    const { headers = {}, body, hasEnded } = streams.get(2 * index + 1) ?? {};
    return { status: headers[':status'], grpc: headers['grpc-status'], body: body?.toString('hex'), hasEnded };
  });
  return { answers, pings, goaway };
}

function isComplete({ streams, pings }: RawConversation, calls: readonly RawCall[]): boolean {
  const isAnswered = (index: number): boolean => streams.get(2 * index + 1)?.hasEnded === true;
  return (
    pings.includes(lastPing.toString('hex')) &&
    calls.every(({ aside }, index) => aside === 'reset' || isAnswered(index))
  );
}

async function answerOf(name: string, calls: readonly RawCall[], cuts: readonly number[]): Promise<RawConversation> {
  const said = [preface, encodeSettings([]), ...calls.flatMap(framesOf), ...openEverything];
  return converse(await connectTo(name), cut(Buffer.concat(said), cuts), (soFar) => isComplete(soFar, calls));
}

it("answers as Node's HTTP/2 does, however calls are put into frames and frames are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(call, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(200_000), { maxLength: 8 }),
      async (calls, cuts) => {
        const [ours, nodes] = await Promise.all([answerOf('ours', calls, cuts), answerOf('node', calls, cuts)]);
        expect(gist(ours, calls)).toEqual(gist(nodes, calls));
      },
    ),
    { numRuns: 200 },
  );
});

it("understands what Node's client compresses, and refers to later", async () => {
  const client = createGrpcClient(await connectTo('ours'));
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
      async (name) => {
        const path = `/${name}`;
        for (let time = 0; time < 2; time++) {
          const { headers } = await client.raw(path, []);
          expect(decodeURIComponent(String(headers['grpc-message']))).toBe(
            `Cannot call "${path}" as it is not implemented`,
          );
        }
      },
    ),
  );
  await client.close();
});

it('survives every broken conversation: the client hears no more, and the next one is served', async () => {
  const sound: RawCall = {
    ...{ path: '/tiny.Tiny/Echo', message: Buffer.from('sound'), headerCuts: [], dataCuts: [], padding: 3 },
    ...{ hasPriority: true, hasTrailers: true, aside: 'windowUpdate' },
  };
  const bytes = Buffer.concat([preface, encodeSettings([]), ...framesOf(sound, 0), ...openEverything]);
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), async (changes, isCutOff) => {
      const broken = Buffer.from(bytes);
      for (const { at, to } of changes) broken[at] = to;
      const socket = await connectTo('ours');
      socket.on('error', () => {}).resume();
      socket.end(isCutOff ? broken.subarray(0, changes[0]?.at) : broken);
      await once(socket, 'close');
      const next = await answerOf('ours', [{ ...sound, aside: 'ping' }], []);
      expect(next.streams.get(1)).toMatchObject({ headers: { 'grpc-status': '0' }, hasEnded: true });
    }),
    { numRuns: 300 },
  );
});

describe('a client that breaks the rules is told why, and disconnected', () => {
  const open = [preface, encodeSettings([])];
  const [headers = Buffer.alloc(0)] = framesOf(
    {
      ...{ path: '/tiny.Tiny/Echo', message: Buffer.alloc(0), headerCuts: [], dataCuts: [], padding: undefined },
      ...{ hasPriority: false, hasTrailers: false, aside: 'nothing' },
    },
    0,
  );
  const frame = (type: number, set: number, streamId: number, hex: string): Buffer =>
    encodeFrame(type, set, streamId, Buffer.from(hex, 'hex'));

  it.each<[string, Buffer[], number]>([
    ['says no settings first', [preface, frame(frameTypes.ping, 0, 0, '0000000000000000')], 1],
    ['sends data before it opens a stream', [...open, frame(frameTypes.data, 0, 1, '00')], 1],
    ['opens a stream with an even number', [...open, frame(frameTypes.headers, flags.endHeaders, 2, '83')], 1],
    ['pings with four bytes', [...open, frame(frameTypes.ping, 0, 0, '00000000')], 6],
    ['pings on a stream', [...open, frame(frameTypes.ping, 0, 1, '0000000000000000')], 1],
    ['sends half a setting', [...open, frame(frameTypes.settings, 0, 0, '000400')], 6],
    ['wants frames of 100 bytes', [...open, frame(frameTypes.settings, 0, 0, '000500000064')], 1],
    ['wants a window of 4 GiB', [...open, frame(frameTypes.settings, 0, 0, '0004ffffffff')], 3],
    ['widens the window by nothing', [...open, frame(frameTypes.windowUpdate, 0, 0, '00000000')], 1],
    ['widens the window too far', [...open, frame(frameTypes.windowUpdate, 0, 0, '7fffffff')], 3],
    ['pushes', [...open, headers, frame(frameTypes.pushPromise, flags.endHeaders, 1, '0000000283')], 1],
    ['continues what is no header', [...open, frame(frameTypes.continuation, 0, 1, '83')], 1],
    ['pads more than there is', [...open, headers, frame(frameTypes.data, flags.padded, 1, '0900')], 1],
    ['refers to a header that nobody sent', [...open, frame(frameTypes.headers, flags.endHeaders, 1, 'ff00')], 9],
    ['compresses what does not end', [...open, frame(frameTypes.headers, flags.endHeaders, 1, '0083ffffff00')], 9],
    ['sends a frame longer than we take', [...open, encodeFrame(frameTypes.data, 0, 1, Buffer.alloc(16_385))], 6],
    ['does not speak HTTP/2', [Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')], 1],
  ])('%s', async (_, said, code) => {
    const { goaway, isClosed } = await converse(await connectTo('ours'), said, () => false);
    expect({ goaway, isClosed }).toEqual({ goaway: code, isClosed: true });
  });
});
