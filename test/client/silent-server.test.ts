import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createClient } from '#konnect/client/client';
import { waitUntil } from '#test/support/wait-until';
import { createHurriedClock } from './hurried-clock';

const sockets: Socket[] = [];
let server: Server;

/** Takes connections and never says a word, so that no TLS handshake comes about. */
beforeAll(async () => {
  server = createServer((socket) => sockets.push(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

function silentlyServed(timeoutMs: number) {
  const { port } = server.address() as AddressInfo;
  const serverUrl = `https://127.0.0.1:${port}/{region}`;
  return createClient({
    serverUrl,
    token: 'kpat_canary',
    clock: createHurriedClock(),
    userAgent: 'example/1',
    timeoutMs,
  });
}

it('waits no longer for a connection than for an answer', async () => {
  await expect(silentlyServed(200).organization()).rejects.toMatchObject({
    code: 'timeout',
    message: expect.stringContaining('did not answer within 0.2 s'),
  });
}, 5_000);

it('waits no longer for a connection when nobody wants it any more', async () => {
  const interrupt = new AbortController();
  const before = sockets.length;
  const call = silentlyServed(60_000).webhook('eu').get({ signal: interrupt.signal });
  await waitUntil(() => sockets.length > before);
  interrupt.abort();
  await expect(call).rejects.toMatchObject({ code: 'aborted' });
}, 5_000);
