import { createIdentity } from '#terraform/plugin/certificate';
import type { GrpcClient } from '#terraform/testing/grpc-client';
import { connectPlugin, type ConnectOptions, pluginEnvironment } from '#terraform/testing/plugin-client';
import { Tiny } from '#test/support/tiny-service';
import { useTinyPlugin } from '#test/support/use-tiny-plugin';

const tiny = useTinyPlugin();

const identity = createIdentity(Date.now());
const environment = pluginEnvironment(identity);

const strangers: [string, ConnectOptions][] = [
  ['a client that has another certificate of the same name', { identity: createIdentity(Date.now()) }],
  ['a client that has no certificate', {}],
  [
    'a client that has another certificate, in TLS 1.2',
    { identity: createIdentity(Date.now()), maxVersion: 'TLSv1.2' },
  ],
  ['a client that does not speak TLS', { encrypted: false }],
];

/** Whether the plugin speaks HTTP/2 with a client: it then begins by sending its settings. */
async function isServed(client: GrpcClient): Promise<boolean> {
  let served = false;
  client.session.on('remoteSettings', () => (served = true));
  await client.call(Tiny.methods.Echo, {}).catch(() => {});
  return served;
}

describe('a plugin whose client has a certificate', () => {
  it.each(strangers)('A5: disconnects %s, and serves its own', async (_, options) => {
    const { handshake } = await tiny.spawn({ env: environment });
    // In TLS 1.2 a client is refused in the handshake, in TLS 1.3 it hears of it afterwards.
    const stranger = await connectPlugin(handshake, options).catch(() => undefined);
    expect(stranger !== undefined && (await isServed(stranger))).toBe(false);
    expect(await isServed(await connectPlugin(handshake, { identity }))).toBe(true);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s', async (maxVersion) => {
    const { handshake } = await tiny.spawn({ env: environment });
    expect(await isServed(await connectPlugin(handshake, { identity, maxVersion }))).toBe(true);
  });
});
