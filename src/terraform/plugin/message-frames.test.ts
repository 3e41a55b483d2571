import fc from 'fast-check';
import { MessageReader, frameMessage, largestMessage } from './message-frames';
import { GrpcError } from './transport';

function header(compressed: number, length: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(compressed, 0);
  bytes.writeUInt32BE(length, 1);
  return bytes;
}

function codeOf(failing: () => unknown): unknown {
  try {
    return failing();
  } catch (error) {
    return error instanceof GrpcError ? error.code : error;
  }
}

describe('frameMessage', () => {
  it('puts "not compressed" and the length before a message', () => {
    expect(frameMessage(Buffer.from('abc')).toString('latin1')).toBe('\0\0\0\0\x03abc');
  });

  it('refuses a message that is larger than 256 MiB', () => {
    expect(() => frameMessage({ length: largestMessage + 1 } as Uint8Array)).toThrow(
      'Cannot send response as a message has 268435457 bytes: make it smaller than 268435456',
    );
  });
});

describe('a message reader', () => {
  it('finds the messages however the stream is cut', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 6 });
    fc.assert(
      fc.property(messages, fc.array(fc.nat(150), { maxLength: 20 }), (sent, places) => {
        const stream = Buffer.concat(sent.map(frameMessage));
        const cuts = [0, ...places.filter((place) => place < stream.length).sort((a, b) => a - b), stream.length];
        const chunks = cuts.slice(1).map((end, index) => stream.subarray(cuts[index], end));
        const reader = new MessageReader();
        const received = chunks.flatMap((chunk) => reader.push(chunk));
        reader.end();
        expect(received.map((message) => Buffer.from(message))).toEqual(sent.map((message) => Buffer.from(message)));
      }),
    );
  });

  it('takes a message in a million pieces without copying what it has each time', () => {
    const message = Buffer.alloc(1_000_000, 1);
    const reader = new MessageReader();
    const received = [];
    for (const byte of frameMessage(message)) received.push(...reader.push(Buffer.of(byte)));
    expect(received).toEqual([message]);
  });

  it('answers a message that came in one piece without copying it', () => {
    const chunk = frameMessage(Buffer.from('abc'));
    const [message] = new MessageReader().push(chunk);
    expect(message?.buffer).toBe(chunk.buffer);
  });

  it.each([
    ['is compressed', header(1, 3), 'UNIMPLEMENTED'],
    ['begins with neither 0 nor 1', header(2, 3), 'INTERNAL'],
    ['is larger than 256 MiB', header(0, largestMessage + 1), 'RESOURCE_EXHAUSTED'],
  ])('refuses a message that %s as soon as it begins', (_, begin, code) => {
    expect(codeOf(() => new MessageReader().push(begin))).toBe(code);
  });

  it.each([
    ['inside a header', Buffer.alloc(4)],
    ['after a header', header(0, 3)],
    ['inside a message', Buffer.concat([header(0, 3), Buffer.of(1)])],
  ])('refuses a stream that ends %s', (_, bytes) => {
    const reader = new MessageReader();
    expect(reader.push(bytes)).toEqual([]);
    expect(codeOf(() => reader.end())).toBe('INTERNAL');
  });
});
