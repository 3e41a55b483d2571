import { DiagnosticError } from '#terraform/framework/diagnostic';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import { GrpcError } from '#terraform/plugin/transport';
import { runtimeOf } from '#test/support/operation';
import type { InvokeActionEvent, InvokeActionRequest } from './gen/tfplugin6';
import { Provider } from './gen/tfplugin6';
import type { StreamRpc } from './rpc';
import { serveStream } from './serve-stream';

const { InvokeAction } = Provider.methods;
type Answer = StreamRpc<InvokeActionRequest, InvokeActionEvent>['answer'];

/** What arrives at the client of a stream; `deliver` may lose it. */
async function serve(answer: Answer, deliver = async (): Promise<void> => {}, request: Uint8Array = Buffer.alloc(0)) {
  const refuse = (diagnostics: object): object => ({ completed: { diagnostics } });
  const [, served] = serveStream(runtimeOf({}), InvokeAction, { answer, refuse });
  const events: InvokeActionEvent[] = [];
  await served.handle(request, new AbortController(), async (bytes) => {
    await deliver();
    events.push(decodeMessage(InvokeAction.response, bytes));
  });
  return events;
}

describe('serveStream', () => {
  it('sends events in order, each when the client has room for it', async () => {
    const order: string[] = [];
    const events = await serve(
      async ({ actionType }, _operation, send) => {
        for (const message of ['a', 'b']) {
          order.push(`sends ${message}`);
          expect(await send({ progress: { message: `${actionType} ${message}` } })).toBe(true);
        }
      },
      async () => void order.push('has room'),
      encodeMessage(InvokeAction.request, { actionType: 'act' }),
    );
    expect(events.map(({ progress }) => progress?.message)).toEqual(['act a', 'act b']);
    expect(order).toEqual(['sends a', 'has room', 'sends b', 'has room']);
  });

  it.each([
    ['what is thrown', () => Promise.reject(new DiagnosticError('Refused', 'ask again')), 'Refused'],
    ['a bug', () => Promise.reject(new Error('oops')), 'Provider failed unexpectedly'],
  ])('answers %s with an event that has diagnostics', async (_, fail, summary) => {
    const events = await serve(async (_request, _operation, send) => {
      await send({ progress: { message: 'a' } });
      await fail();
    });
    expect(events).toHaveLength(2);
    expect(events[1]?.completed?.diagnostics).toMatchObject([{ summary }]);
  });

  it('answers a request that is no message with diagnostics', async () => {
    const events = await serve(async () => {}, undefined, Buffer.from([0xff]));
    expect(events[0]?.completed?.diagnostics).toMatchObject([{ summary: 'Provider failed unexpectedly' }]);
  });

  it('says to whoever sends that nobody listens any more', async () => {
    let listens: boolean | undefined;
    await serve(
      async (_request, _operation, send) => {
        listens = await send({ progress: { message: 'a' } });
      },
      () => Promise.reject(new GrpcError('CANCELLED', 'The client cancelled the call')),
    );
    expect(listens).toBe(false);
  });

  it('is stopped by StopProvider', async () => {
    const runtime = runtimeOf({});
    const [, served] = serveStream(runtime, InvokeAction, {
      answer: (_request, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
          runtime.stop();
        }),
      refuse: (diagnostics) => ({ completed: { diagnostics } }),
    });
    const events: InvokeActionEvent[] = [];
    await served.handle(new Uint8Array(), new AbortController(), async (bytes) => {
      events.push(decodeMessage(InvokeAction.response, bytes));
    });
    expect(events[0]?.completed?.diagnostics).toMatchObject([{ summary: 'Interrupted' }]);
  });
});
