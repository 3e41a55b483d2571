import { once } from 'node:events';
import { createIdentity } from '#terraform/plugin/certificate';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import { type GrpcClient, grpcFrame, type RawAnswer } from '#terraform/testing/grpc-client';
import { connectPlugin, pluginEnvironment } from '#terraform/testing/plugin-client';
import { Tiny, TinyRequest, TinyResponse } from '#test/support/tiny-service';
import { useTinyPlugin } from '#test/support/use-tiny-plugin';

const transports = [
  ['HTTP/2 of our own', []],
  ["Node's own HTTP/2, which it is held against", ['--node-http2']],
] as const;

describe.each(transports)('on %s', (_transport, args) => {
  const tiny = useTinyPlugin(args);

  describe('a stream of requests', () => {
    const { Collect, TakeOne, TakeLater, Proceed, CountBroken } = Tiny.methods;
    const frameOf = (count: number, length = 10): Buffer =>
      grpcFrame(encodeMessage(TinyRequest, { count, payload: Buffer.alloc(length, count) }));
    const answerIn = ({ body }: RawAnswer): TinyResponse => decodeMessage(TinyResponse, body.subarray(5));

    async function untilBroken({ call }: GrpcClient): Promise<string> {
      for (;;) {
        const { count, payload } = await call(CountBroken, {});
        if (count > 0) return Buffer.from(payload).toString();
      }
    }

    it('is answered when all of it was taken, wherever it is cut', async () => {
      const { raw } = await tiny.start();
      const frames = Buffer.concat(Array.from({ length: 300 }, (_, index) => frameOf(index % 256)));
      for (const size of [frames.length, 4_096, 7]) {
        const pieces = Array.from({ length: Math.ceil(frames.length / size) }, (_, index) =>
          frames.subarray(index * size, (index + 1) * size),
        );
        const answer = await raw(Collect.path, pieces);
        expect(answer.trailers['grpc-status']).toBe('0');
        expect(answerIn(answer)).toEqual({ count: 300, payload: Buffer.alloc(10, 299 % 256) });
      }
    });

    it('may be empty', async () => {
      const { raw } = await tiny.start();
      expect(answerIn(await raw(Collect.path, []))).toMatchObject({ count: 0 });
    });

    it('may be answered before its end; what comes then is dropped', async () => {
      const client = await tiny.start();
      const more = Array.from({ length: 40 }, () => frameOf(2, 1_000_000));
      const answer = await client.raw(TakeOne.path, [frameOf(1), ...more]);
      expect(answer.trailers['grpc-status']).toBe('0');
      expect(answerIn(answer)).toEqual({ count: 1, payload: Buffer.alloc(10, 1) });
      expect(await client.call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
    });

    it('stands still while its method takes nothing', async () => {
      const { open, call } = await tiny.start();
      const stream = open(TakeLater.path).resume();
      let written = 0;
      for (let index = 0; index < 40; index++) stream.write(frameOf(1, 1_000_000), () => (written += 1));
      stream.end();
      for (let round = 0; round < 50; round++) await call(Tiny.methods.Echo, {});
      expect(written).toBeLessThan(10);
      await call(Proceed, {});
      await once(stream, 'close');
      expect(written).toBe(40);
    });

    it('breaks off when the client cancels it', async () => {
      const client = await tiny.start();
      const stream = client.open(Collect.path);
      await new Promise<void>((resolve) => stream.write(frameOf(1), () => resolve()));
      // As close() would end the requests properly before it cancels.
      stream.destroy(new Error('Enough'));
      expect(await untilBroken(client)).toBe('CANCELLED');
    });

    it.each([
      ['between two messages', frameOf(1)],
      ['in the middle of a message', frameOf(1).subarray(0, 7)],
    ])('breaks off when its client vanishes %s', async (_, sent) => {
      const identity = createIdentity(Date.now());
      const plugin = await tiny.spawn({ env: pluginEnvironment(identity) });
      const stays = await connectPlugin(plugin.handshake, { identity });
      const leaves = await connectPlugin(plugin.handshake, { identity });
      const stream = leaves.open(Collect.path);
      await new Promise<void>((resolve) => stream.write(sent, () => resolve()));
      await leaves.call(Tiny.methods.Echo, {});
      leaves.session.destroy();
      expect(await untilBroken(stays)).toBe('CANCELLED');
    });

    it.each([
      ['ends inside a message', [frameOf(1), frameOf(2).subarray(0, 9)], '13', 'INTERNAL'],
      ['has a compressed message', [frameOf(1), Buffer.of(1, 0, 0, 0, 0)], '12', 'UNIMPLEMENTED'],
      ['announces 4 GiB', [frameOf(1), Buffer.from('00ffffffff', 'hex')], '8', 'RESOURCE_EXHAUSTED'],
    ])('breaks off when it %s', async (_, body, status, code) => {
      const client = await tiny.start();
      const { headers } = await client.raw(Collect.path, body);
      expect(headers).toMatchObject({ ':status': 200, 'grpc-status': status });
      expect(await untilBroken(client)).toBe(code);
    });
  });
});
