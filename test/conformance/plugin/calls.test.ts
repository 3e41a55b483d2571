import { once } from 'node:events';
import { constants } from 'node:http2';
import { GRPCBroker, GRPCStdio } from '#terraform/plugin/gen/plugin';
import { Health, HealthCheckResponseServingStatus } from '#terraform/plugin/gen/health';
import { encodeMessage } from '#terraform/plugin/protobuf';
import { createIdentity } from '#terraform/plugin/certificate';
import { type GrpcClient, grpcFrame } from '#terraform/testing/grpc-client';
import { connectPlugin, pluginEnvironment } from '#terraform/testing/plugin-client';
import { Tiny, TinyRequest } from '#test/support/tiny-service';
import { useTinyPlugin } from '#test/support/use-tiny-plugin';

const transports = [
  ['HTTP/2 of our own', []],
  ["Node's own HTTP/2, which it is held against", ['--node-http2']],
] as const;

describe.each(transports)('on %s', (_, args) => {
  const tiny = useTinyPlugin(args);

  describe('a call', () => {
    it('is answered with what the method says', async () => {
      const { call } = await tiny.start();
      expect(await call(Tiny.methods.Echo, { payload: Buffer.from('abc'), count: -5 })).toEqual({
        payload: Buffer.from('abc'),
        count: -5,
      });
    });

    it('carries 6 MB either way, and more', async () => {
      const { call } = await tiny.start();
      for (const length of [6_000_000, 20_000_000]) {
        const payload = Buffer.alloc(length, 'payload');
        const answer = await call(Tiny.methods.Echo, { payload });
        expect(payload.equals(answer.payload)).toBe(true);
      }
    });

    it('may be one of 1,000 at the same time', async () => {
      const { call } = await tiny.start();
      const payload = Buffer.alloc(10_000, 1);
      const answers = await Promise.all(
        Array.from({ length: 1_000 }, (_, count) => call(Tiny.methods.Echo, { payload, count })),
      );
      expect(answers.map(({ count }) => count)).toEqual(Array.from({ length: 1_000 }, (_, count) => count));
    });

    it('is answered while large answers wait for the client to read them', async () => {
      const { open, call } = await tiny.start();
      const large = grpcFrame(encodeMessage(TinyRequest, { payload: Buffer.alloc(8_000_000) }));
      for (let unread = 0; unread < 4; unread++) {
        const stream = open(Tiny.methods.Echo.path);
        stream.end(large);
        await once(stream, 'response');
      }
      expect(await call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
    });

    it('fails with the status that the method throws, its message beyond ASCII too', async () => {
      const { call } = await tiny.start();
      await expect(call(Tiny.methods.Refuse, {})).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'Nothing at 100 %: „weg“',
      });
    });

    it('aborts its signal when the client cancels it', async () => {
      const { call } = await tiny.start();
      const cancel = new AbortController();
      const waiting = call(Tiny.methods.Wait, {}, { signal: cancel.signal }).catch(() => {});
      expect(await call(Tiny.methods.CountWaiting, {})).toMatchObject({ count: 1 });
      cancel.abort();
      await waiting;
      expect(await call(Tiny.methods.CountWaiting, {})).toMatchObject({ count: 0, payload: Buffer.alloc(1) });
    });

    it('aborts its signal when its connection breaks', async () => {
      const identity = createIdentity(Date.now());
      const plugin = await tiny.spawn({ env: pluginEnvironment(identity) });
      const stays = await connectPlugin(plugin.handshake, { identity });
      const leaves = await connectPlugin(plugin.handshake, { identity });
      void leaves.call(Tiny.methods.Wait, {}).catch(() => {});
      await leaves.call(Tiny.methods.Echo, {});
      leaves.session.destroy();
      while ((await stays.call(Tiny.methods.CountWaiting, {})).count > 0);
      expect(await stays.call(Tiny.methods.CountWaiting, {})).toMatchObject({ payload: Buffer.alloc(1) });
    });
  });

  describe('a call that is cancelled', () => {
    it('is not run when it is cancelled before its request is complete', async () => {
      const { open, call } = await tiny.start();
      const stream = open(Tiny.methods.Wait.path);
      await new Promise<void>((resolve) => stream.write(grpcFrame(Buffer.alloc(0)), () => resolve()));
      stream.close(constants.NGHTTP2_CANCEL);
      await call(Tiny.methods.Echo, {});
      expect(await call(Tiny.methods.CountWaiting, {})).toMatchObject({ count: 0, payload: Buffer.alloc(0) });
    });

    it.each([Tiny.methods.AnswerLate, Tiny.methods.SendLate])(
      'may be answered late, which troubles nobody: $path',
      async (method) => {
        const plugin = await tiny.start({ env: { TF_LOG: 'ERROR' } });
        const stream = plugin.open(method.path);
        stream.end(grpcFrame(Buffer.alloc(0)));
        await plugin.call(Tiny.methods.Echo, {});
        stream.close(constants.NGHTTP2_CANCEL);
        await plugin.call(Tiny.methods.Echo, {});
        expect(await plugin.call(Tiny.methods.CountWaiting, {})).toMatchObject({ count: 0, payload: Buffer.alloc(1) });
        await plugin.close();
        expect(plugin.stderr()).toBe('tiny: shut down\n');
      },
    );
  });

  describe('a stream', () => {
    it('sends its messages in order, and ends', async () => {
      const { stream } = await tiny.start();
      const counts = [];
      for await (const { count } of stream(Tiny.methods.Repeat, { count: 500, payload: Buffer.alloc(10_000) })) {
        counts.push(count);
      }
      expect(counts).toEqual(Array.from({ length: 500 }, (_, count) => count));
    });

    it('may end without a message', async () => {
      const { stream } = await tiny.start();
      expect(await stream(Tiny.methods.Repeat, { count: 0 }).next()).toEqual({ done: true, value: undefined });
    });

    it.each([0, 2])('may fail after %d messages', async (count) => {
      const { stream } = await tiny.start();
      const answers = stream(Tiny.methods.Break, { count });
      for (let sent = 0; sent < count; sent++) expect(await answers.next()).toMatchObject({ value: { count: sent } });
      await expect(answers.next()).rejects.toMatchObject({ code: 'DATA_LOSS', message: 'The rest is lost' });
    });

    it('stops its method when the client does not want to hear more', async () => {
      const { open, call } = await tiny.start();
      const stream = open(Tiny.methods.Repeat.path);
      stream.end(grpcFrame(encodeMessage(TinyRequest, { count: 1_000_000, payload: Buffer.alloc(10_000) })));
      await once(stream, 'data');
      stream.close(constants.NGHTTP2_CANCEL);
      expect(await call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
    });
  });

  describe("the services beside a plugin's own", () => {
    it('A17: say that the plugin serves', async () => {
      const { call } = await tiny.start();
      const { SERVING } = HealthCheckResponseServingStatus;
      expect(await call(Health.methods.Check, { service: 'plugin' })).toEqual({ status: SERVING });
      await expect(call(Health.methods.Check, { service: 'other' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('keep the stream of output open and silent', async () => {
      const { open, call } = await tiny.start();
      const output = open(GRPCStdio.methods.StreamStdio.path);
      const events: string[] = [];
      for (const event of ['data', 'end', 'close']) output.on(event, () => events.push(event));
      output.end(grpcFrame(Buffer.alloc(0)));
      await call(Tiny.methods.Print, {});
      expect(events).toEqual([]);
    });

    it('A18: do not have what nobody needs', async () => {
      const { raw } = await tiny.start();
      const { headers } = await raw(GRPCBroker.methods.StartStream.path, []);
      expect(headers).toMatchObject({ ':status': 200, 'grpc-status': '12' });
    });
  });

  describe('a request that is not as it should be', () => {
    const frame = grpcFrame(encodeMessage(TinyRequest, { payload: Buffer.from('a payload'), count: 3 }));
    const echo = Tiny.methods.Echo.path;

    async function expectServed(client: GrpcClient): Promise<void> {
      expect(await client.call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
    }

    it('is understood wherever its frame is cut', async () => {
      const { raw } = await tiny.start();
      for (let cut = 0; cut <= frame.length; cut++) {
        const { body, trailers } = await raw(echo, [frame.subarray(0, cut), frame.subarray(cut)]);
        expect(trailers['grpc-status']).toBe('0');
        expect(body).toEqual(frame);
      }
    });

    it('is understood byte by byte', async () => {
      const { raw } = await tiny.start();
      const { body } = await raw(
        echo,
        [...frame].map((byte) => Buffer.of(byte)),
      );
      expect(body).toEqual(frame);
    });

    it.each([
      ['is longer than what comes', [grpcFrame(Buffer.alloc(100)).subarray(0, 50)], '13'],
      ['ends in its header', [Buffer.alloc(3)], '13'],
      ['is missing', [], '12'],
      ['is one too many', [frame, frame], '12'],
      ['is compressed', [Buffer.concat([Buffer.of(1), frame.subarray(1)])], '12'],
      ['is neither compressed nor not', [Buffer.concat([Buffer.of(9), frame.subarray(1)])], '13'],
      ['would have 4 GiB', [Buffer.from('00ffffffff', 'hex')], '8'],
    ])('is refused when its message %s', async (_, body, status) => {
      const client = await tiny.start();
      const { headers } = await client.raw(echo, body);
      expect(headers).toMatchObject({
        ':status': 200,
        'grpc-status': status,
        'grpc-message': expect.stringMatching(/^Cannot/),
      });
      await expectServed(client);
    });

    it('is forgotten as it comes when it was refused at its beginning', async () => {
      const client = await tiny.start();
      const { headers } = await client.raw(echo, [Buffer.from('00ffffffff', 'hex'), Buffer.alloc(60_000_000)]);
      expect(headers).toMatchObject({ ':status': 200, 'grpc-status': '8' });
      await expectServed(client);
    });

    it.each([
      ['/tiny.Tiny/Missing', 'Cannot call "/tiny.Tiny/Missing" as it is not implemented'],
      ['/', 'Cannot call "/" as it is not implemented'],
      ['/tiny.Tiny/%', 'Cannot call "/tiny.Tiny/%25" as it is not implemented'],
    ])('A18: is refused when it asks for the unknown method %s', async (path, message) => {
      const client = await tiny.start();
      const { headers } = await client.raw(path, [frame]);
      expect(headers).toMatchObject({ ':status': 200, 'grpc-status': '12', 'grpc-message': message });
      await expectServed(client);
    });

    it.each([
      ['another content type', { 'content-type': 'application/json' }, 415],
      ['a content type that only begins like the right one', { 'content-type': 'application/grpc-web' }, 415],
      ['no content type', { 'content-type': undefined }, 415],
      ['another HTTP method', { ':method': 'PUT' }, 405],
    ])('is refused in HTTP when it has %s', async (_, wrong, status) => {
      const client = await tiny.start();
      const { headers, body } = await client.raw(echo, [frame, Buffer.alloc(3_000_000)], wrong);
      expect(headers).toMatchObject({ ':status': status });
      expect(headers).not.toHaveProperty('grpc-status');
      expect(body).toHaveLength(0);
      await expectServed(client);
    });

    it.each(['application/grpc+proto', 'application/grpc;charset=utf-8'])(
      'may have the content type %s',
      async (type) => {
        const { raw } = await tiny.start();
        const { trailers } = await raw(echo, [frame], { 'content-type': type });
        expect(trailers['grpc-status']).toBe('0');
      },
    );

    it('harms nobody when its client vanishes in the middle of it', async () => {
      const identity = createIdentity(Date.now());
      const plugin = await tiny.spawn({ env: pluginEnvironment(identity) });
      const stays = await connectPlugin(plugin.handshake, { identity });
      await expectServed(stays);
      for (const length of [0, 3, 5, 8, frame.length]) {
        const leaves = await connectPlugin(plugin.handshake, { identity });
        const stream = leaves.open(echo);
        await new Promise<void>((resolve) => stream.write(frame.subarray(0, length), () => resolve()));
        leaves.session.destroy();
        await expectServed(stays);
      }
    });
  });
});
