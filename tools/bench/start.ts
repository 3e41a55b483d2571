import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { connect as connectSecurely, createSecureContext } from 'node:tls';
import { createIdentity } from '#terraform/plugin/certificate';
import { GRPCController } from '#terraform/plugin/gen/plugin';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { createGrpcClient, type GrpcClient } from '#terraform/testing/grpc-client';
import { pluginEnvironment, spawnPlugin, type PluginHandshake } from '#terraform/testing/plugin-client';
import type { Bar } from './bar';
import { ratio } from './bar';
import type { Figures } from './rounds';
import { interleave, timed } from './rounds';

interface Started {
  /** The executable of the acceptance provider. */
  readonly acceptance: string;
  /** The executable of the provider that people install. */
  readonly konnectaudit: string;
  /** A program in which nothing is. */
  readonly empty: string;
}

type Moments = Figures<'handshake' | 'schema'>;

/** How long a provider takes to be there, against a Node that does nothing. */
export async function measureStarts(
  rounds: number,
  { acceptance, konnectaudit, empty }: Started,
): Promise<readonly Bar[]> {
  const connection = createConnection();
  const [bare, ours, real] = await interleave(rounds, [
    () => startEmpty(empty),
    () => startProvider(acceptance, connection),
    () => startProvider(konnectaudit, connection),
  ]);
  if (!bare || !ours || !real) throw new Error('Cannot measure starts: not everybody took part');
  const floor = { name: 'empty program', ms: bare.schema };
  return [
    ratio('handshake line, acceptance provider', 1.7, ours.handshake, floor),
    ratio('first GetProviderSchema answered, acceptance provider', 2.4, ours.schema, floor),
    ratio('first GetProviderSchema answered, real provider', 2.8, real.schema, floor),
  ];
}

async function startEmpty(program: string): Promise<Moments> {
  const ms = await timed(() => once(spawn(process.execPath, [program], { env: pluginEnvironment() }), 'close'));
  return { handshake: ms, schema: ms };
}

async function startProvider(command: string, { connectTo, env }: Connection): Promise<Moments> {
  const start = performance.now();
  const plugin = await spawnPlugin({ command, env });
  const handshake = performance.now() - start;
  const client = await connectTo(plugin.handshake);
  await client.call(Provider.methods.GetProviderSchema, {});
  const schema = performance.now() - start;
  await client.call(GRPCController.methods.Shutdown, {});
  client.session.destroy();
  await plugin.exit;
  return { handshake, schema };
}

interface Connection {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly connectTo: (handshake: PluginHandshake) => Promise<GrpcClient>;
}

/** Connects without a look at the provider's certificate: to trust one takes Node 16 ms, which are not the provider's. */
function createConnection(): Connection {
  const identity = createIdentity(Date.now());
  const env = pluginEnvironment(identity);
  const secureContext = createSecureContext({ key: identity.privateKey, cert: env['PLUGIN_CLIENT_CERT'] });
  const connectTo = async ({ address }: PluginHandshake): Promise<GrpcClient> => {
    const socket = connectSecurely({
      socket: connect({ path: address }),
      secureContext,
      rejectUnauthorized: false,
      ALPNProtocols: ['h2'],
    });
    await once(socket, 'secureConnect');
    return createGrpcClient(socket);
  };
  return { env, connectTo };
}
