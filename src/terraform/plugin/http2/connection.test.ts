import { Duplex } from 'node:stream';
import { Connection } from './connection';
import { type Frame, FrameReader } from './frame-reader';
import { encodeFrame, encodeSettings, encodeWindowUpdate } from './frame-writer';
import { encodeHeaders } from './header-block';
import { ConnectionError, errorCodes, flags, frameTypes, preface, settings } from './protocol';
import type { Stream } from './stream';

/** A connection to a client that reads only what it is told to. */
class Line {
  readonly streams: Stream[] = [];
  readonly connection: Connection;
  readonly socket: Duplex;
  #written = Buffer.alloc(0);
  #goOn: (() => void) | undefined;

  constructor() {
    this.socket = new Duplex({
      read: () => {},
      write: (chunk: Buffer, _, done) => {
        this.#written = Buffer.concat([this.#written, chunk]);
        this.#goOn = done;
      },
    });
    this.connection = new Connection(this.socket, (stream) => this.streams.push(stream));
  }

  say(...frames: readonly Buffer[]): void {
    this.connection.take(Buffer.concat(frames));
  }

  /** Reads once what is there to be read. */
  async read(): Promise<readonly Frame[]> {
    await turn();
    const frames: Frame[] = [];
    new FrameReader().push(Buffer.concat([preface, this.#written]), (frame) => frames.push(frame));
    this.#written = Buffer.alloc(0);
    const goOn = this.#goOn;
    this.#goOn = undefined;
    goOn?.();
    return frames;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const hello = [preface, encodeSettings([])];
const request = { ':method': 'POST', ':scheme': 'http', ':path': '/a.B/C', 'content-type': 'application/grpc' };
const headers = (streamId: number, set: number = flags.endHeaders | flags.endStream): Buffer =>
  encodeFrame(frameTypes.headers, set, streamId, encodeHeaders(request));
const ping = encodeFrame(frameTypes.ping, 0, 0, Buffer.alloc(8));

function lengthOfData(frames: readonly Frame[]): number {
  return frames.reduce((sum, { type, payload }) => sum + (type === frameTypes.data ? payload.length : 0), 0);
}

describe('a connection whose client does not read', () => {
  it('is not listened to any more when its answers pile up, until it reads', async () => {
    const line = new Line();
    line.say(...hello);
    for (let said = 0; !line.socket.isPaused(); said++) {
      expect(said).toBeLessThan(100);
      line.say(Buffer.concat(Array<Buffer>(1000).fill(ping)));
      await turn();
    }
    while (line.socket.isPaused()) await line.read();
    line.say(ping);
    expect(await line.read()).toContainEqual(expect.objectContaining({ type: frameTypes.ping, flags: flags.ack }));
  });

  it('holds back the messages of a stream, however wide its windows are', async () => {
    const line = new Line();
    line.say(...hello, encodeSettings([[settings.initialWindowSize, 0x7fff_ffff]]));
    line.say(encodeWindowUpdate(0, 0x7000_0000), headers(1));
    const [stream] = line.streams;
    let sent = 0;
    const message = Buffer.alloc(100_000);
    const sendAll = async (): Promise<void> => {
      for (; sent < 100; sent++) await stream?.send(message);
    };
    const sending = sendAll();
    for (let waited = 0; waited < 10; waited++) await turn();
    expect(sent).toBeLessThan(10);
    let read = 0;
    while (read < 100 * 100_005) read += lengthOfData(await line.read());
    await sending;
  });
});

describe('a window', () => {
  it('that shrinks below what was sent is made up for before more is sent', async () => {
    const line = new Line();
    line.say(...hello, encodeSettings([[settings.initialWindowSize, 1000]]), headers(1));
    line.streams[0]?.finish(Buffer.alloc(5000));
    expect(lengthOfData(await line.read())).toBe(1000);
    line.say(encodeSettings([[settings.initialWindowSize, 0]]));
    line.say(encodeWindowUpdate(1, 1000));
    expect(lengthOfData(await line.read())).toBe(0);
    line.say(encodeWindowUpdate(1, 1));
    expect(lengthOfData(await line.read())).toBe(1);
    line.say(encodeSettings([[settings.initialWindowSize, 4004]]));
    const last = await line.read();
    expect(lengthOfData(last)).toBe(4004);
    expect(last.at(-1)).toMatchObject({ type: frameTypes.headers, flags: flags.endHeaders | flags.endStream });
  });

  it('of the connection is shared out among the streams in turn', async () => {
    const line = new Line();
    line.say(...hello, encodeSettings([[settings.initialWindowSize, 1_000_000]]), headers(1), headers(3));
    for (const stream of line.streams) stream.finish(Buffer.alloc(100_000));
    await line.read();
    const turns = [];
    for (let opened = 0; opened < 6; opened++) {
      line.say(encodeWindowUpdate(0, 1000));
      turns.push((await line.read()).map(({ streamId }) => streamId));
    }
    expect(turns).toEqual([[1], [3], [1], [3], [1], [3]]);
  });
});

describe('a client that asks for too much', () => {
  it.each([
    ['headers that go on and on', Buffer.alloc(10_000, 0x83)],
    ['headers that go on with nothing', Buffer.alloc(0)],
  ])('is told to calm down: %s', (_, part) => {
    const line = new Line();
    line.say(...hello, headers(1, 0));
    const goOn = (): void => {
      for (let said = 0; said < 10_000; said++) line.say(encodeFrame(frameTypes.continuation, 0, 1, part));
    };
    expect(goOn).toThrow(new ConnectionError('ENHANCE_YOUR_CALM', 'Cannot take that many headers'));
  });

  it('has its calls refused, and those before answered', async () => {
    const line = new Line();
    line.say(...hello);
    for (let call = 0; call < 4100; call++) line.say(headers(2 * call + 1));
    expect(line.streams).toHaveLength(4096);
    line.streams[0]?.finish();
    line.say(headers(9001));
    expect(line.streams).toHaveLength(4097);
    const reset = (await line.read()).concat(await line.read()).filter(({ type }) => type === frameTypes.rstStream);
    expect(reset.map(({ payload }) => payload.readUInt32BE())).toEqual(Array(4).fill(errorCodes.REFUSED_STREAM));
  });
});

it('resets a stream whose trailers look like another request', async () => {
  const line = new Line();
  line.say(...hello, headers(1, flags.endHeaders), headers(1));
  const reset = (await line.read()).concat(await line.read()).find(({ type }) => type === frameTypes.rstStream);
  expect(reset).toMatchObject({ streamId: 1, payload: Buffer.of(0, 0, 0, errorCodes.PROTOCOL_ERROR) });
});

it('ends after it said why, also when the client stays', async () => {
  const line = new Line();
  line.connection.fail(new ConnectionError('PROTOCOL_ERROR', 'A reason'));
  const said = (await line.read()).concat(await line.read());
  await turn();
  expect(said.at(-1)).toMatchObject({ type: frameTypes.goaway });
  expect(line.socket.destroyed).toBe(true);
});
