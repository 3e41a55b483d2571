import { writeSync } from 'node:fs';
import { launch } from '#terraform/plugin/launch';
import { createNodeTransport } from '#terraform/plugin/node-http2/transport';
import type { Logger } from '#terraform/plugin/log';
import { decodeMessage, encodeMessage, type Init } from '#terraform/plugin/protobuf';
import {
  type Call,
  type ClientStream,
  GrpcError,
  type Handler,
  type ServerStream,
  type Unary,
} from '#terraform/plugin/transport';
import { Tiny, TinyRequest, TinyResponse } from '#test/support/tiny-service';

// The smallest plugin that can be asked for everything. With --tcp it listens on TCP, with --node-http2 it
// speaks Node's own HTTP/2, with --talkative it prints before anybody calls.

type Answer = Init<TinyResponse>;

function tinyMethods(log: Logger): ReadonlyMap<string, Handler> {
  if (process.argv.includes('--talkative')) console.log('while methods are loaded');
  let waiting = 0;
  let cancelled = 0;
  const wait = ({ signal }: Call): Promise<Answer> => {
    waiting += 1;
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        waiting -= 1;
        cancelled += 1;
        reject(signal.reason as Error);
      });
    });
  };
  const { methods } = Tiny;
  return new Map<string, Handler>([
    [methods.Echo.path, unary(async (request) => request)],
    [methods.Wait.path, unary((_, call) => wait(call))],
    [methods.CountWaiting.path, unary(async () => ({ count: waiting, payload: Buffer.alloc(cancelled) }))],
    [methods.AnswerLate.path, unary((_, call) => wait(call).catch(() => ({})))],
    [
      methods.SendLate.path,
      {
        kind: 'server-stream',
        handle: (_, call, send) =>
          wait(call)
            .catch(() => send(Buffer.alloc(0)))
            .then(() => {}),
      },
    ],
    [methods.Hang.path, unary(() => new Promise(() => {}))],
    [methods.Print.path, unary(async () => print(log))],
    [methods.Refuse.path, unary(() => Promise.reject(new GrpcError('NOT_FOUND', 'Nothing at 100 %: „weg“')))],
    [methods.Fail.path, unary(() => Promise.reject(new Error('An ordinary error')))],
    [methods.Crash.path, unary(() => crash('Thrown where nobody catches'))],
    [methods.Reject.path, unary(() => reject('Rejected where nobody catches'))],
    [methods.Repeat.path, stream(async () => {})],
    [methods.Break.path, stream(() => Promise.reject(new GrpcError('DATA_LOSS', 'The rest is lost')))],
    ...collectingMethods(),
  ]);
}

function collectingMethods(): [string, Unary | ClientStream][] {
  const { Collect, TakeOne, TakeLater, Proceed, CountBroken } = Tiny.methods;
  const broken: string[] = [];
  let proceed = (): void => {};
  const proceeding = new Promise<void>((resolve) => (proceed = resolve));
  const take = (most: number, pause?: Promise<void>): ClientStream => ({
    kind: 'client-stream',
    handle: async (requests) => {
      let last: Answer = {};
      let count = 0;
      try {
        for await (const bytes of requests) {
          last = decodeMessage(TinyRequest, bytes);
          if (++count === most) break;
          await pause;
        }
      } catch (error) {
        broken.push((error as GrpcError).code);
        throw error;
      }
      return encodeMessage(TinyResponse, { payload: last.payload, count });
    },
  });
  return [
    [Collect.path, take(Infinity)],
    [TakeOne.path, take(1)],
    [TakeLater.path, take(Infinity, proceeding)],
    [Proceed.path, unary(async () => (proceed(), {}))],
    [CountBroken.path, unary(async () => ({ count: broken.length, payload: Buffer.from(broken.at(-1) ?? '') }))],
  ];
}

function unary(answer: (request: TinyRequest, call: Call) => Promise<Answer>): Unary {
  return {
    kind: 'unary',
    handle: async (bytes, call) => encodeMessage(TinyResponse, await answer(decodeMessage(TinyRequest, bytes), call)),
  };
}

function stream(last: () => Promise<void>): ServerStream {
  return {
    kind: 'server-stream',
    handle: async (bytes, _call, send) => {
      const { count, payload } = decodeMessage(TinyRequest, bytes);
      for (let sent = 0; sent < count; sent++) await send(encodeMessage(TinyResponse, { payload, count: sent }));
      await last();
    },
  };
}

function print(log: Logger): Answer {
  console.debug('by console.debug');
  console.log('by %s', 'console.log', { answer: 42 });
  console.warn('by console.warn');
  console.error(new Error('by console.error'));
  console.table([{ by: 'console.table' }]);
  process.stdout.write('by process.stdout.write\n');
  writeSync(1, 'by file descriptor\n');
  log.warn('by the logger', { attempt: 3, error: new Error('A reason') });
  return {};
}

function crash(message: string): Promise<Answer> {
  setImmediate(() => {
    throw new Error(message);
  });
  return new Promise(() => {});
}

function reject(message: string): Promise<Answer> {
  void Promise.reject(new Error(message));
  return new Promise(() => {});
}

void launch(
  {
    name: 'tiny',
    address: 'registry.terraform.io/example/tiny',
    protocolVersion: 6,
    methods: tinyMethods,
    onShutdown: () => writeSync(2, 'tiny: shut down\n'),
  },
  {
    ...(process.argv.includes('--tcp') && { network: 'tcp' }),
    ...(process.argv.includes('--node-http2') && { loadTransport: async () => createNodeTransport }),
  },
);
