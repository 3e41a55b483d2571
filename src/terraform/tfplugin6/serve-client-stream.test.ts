import { DiagnosticError } from '#terraform/framework/diagnostic';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import { GrpcError } from '#terraform/plugin/transport';
import { runtimeOf } from '#test/support/operation';
import { Provider, WriteStateBytesRequestChunk, WriteStateBytesResponse } from './gen/tfplugin6';
import type { ClientStreamRpc } from './rpc';
import { serveClientStream } from './serve-client-stream';

const { WriteStateBytes } = Provider.methods;
type Answer = ClientStreamRpc<WriteStateBytesRequestChunk, WriteStateBytesResponse>;

async function serve(rpc: Answer, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const [, served] = serveClientStream(runtimeOf({}), WriteStateBytes, rpc);
  async function* requests(): AsyncGenerator<Uint8Array> {
    yield* bytes;
  }
  return decodeMessage(WriteStateBytesResponse, await served.handle(requests(), new AbortController()));
}

const collect: Answer = async (requests) => {
  const lengths = [];
  for await (const { totalLength } of requests) lengths.push(totalLength);
  return { diagnostics: [{ summary: lengths.join() }] };
};

function chunk(totalLength: number): Uint8Array {
  return encodeMessage(WriteStateBytesRequestChunk, { totalLength });
}

describe('serveClientStream', () => {
  it('answers all requests at once', async () => {
    expect(await serve(collect, [chunk(1), chunk(2)])).toMatchObject({ diagnostics: [{ summary: '1,2' }] });
  });

  it('answers what is thrown with diagnostics', async () => {
    const refuse: Answer = () => Promise.reject(new DiagnosticError('Refused', 'ask again'));
    expect(await serve(refuse, [])).toMatchObject({ diagnostics: [{ summary: 'Refused' }] });
  });

  it('answers a request that is no message with diagnostics', async () => {
    const answer = await serve(collect, [chunk(1), Buffer.from([0xff])]);
    expect(answer).toMatchObject({ diagnostics: [{ summary: 'Provider failed unexpectedly' }] });
  });

  it.each([
    ['fails for it', collect],
    ['makes light of it', async (requests) => collect(requests, undefined as never).catch(() => ({}))],
  ] satisfies [string, Answer][])(
    'ends as a stream that breaks off does, whether or not the answer %s',
    async (_, rpc) => {
      async function* breakOff(): AsyncGenerator<Uint8Array> {
        yield chunk(1);
        throw new GrpcError('INTERNAL', 'Half a message');
      }
      await expect(serve(rpc, breakOff())).rejects.toMatchObject({ code: 'INTERNAL' });
    },
  );
});
