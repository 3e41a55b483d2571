import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { connect as connectSecurely, type SecureVersion, type TLSSocket } from 'node:tls';
import { systemClock } from '#clock';
import { createIdentity, type Identity } from '#terraform/plugin/certificate';
import { GRPCController, GRPCStdio } from '#terraform/plugin/gen/plugin';
import { createGrpcClient, type GrpcClient } from './grpc-client';

export interface PluginOptions {
  readonly command: string;
  readonly args?: readonly string[];
  /** Beside what Terraform sets and the surrounding environment has; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The plugin's first line, field by field. */
export interface PluginHandshake {
  readonly line: string;
  readonly fields: readonly string[];
  readonly network: string;
  readonly address: string;
  /** DER, empty without TLS. */
  readonly certificate: Buffer;
}

export interface ConnectOptions {
  /** What the client shows of itself. */
  readonly identity?: Identity | undefined;
  /** @default TLS when the plugin has a certificate */
  readonly encrypted?: boolean;
  /** @default TLSv1.3 */
  readonly maxVersion?: SecureVersion;
}

/** A plugin process, connected to as Terraform does. */
export interface PluginClient extends GrpcClient {
  readonly process: ChildProcess;
  readonly handshake: PluginHandshake;
  /** Resolves with the exit code, or the signal that ended the process. */
  readonly exit: Promise<number | string>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Asks the plugin to shut down and waits until it has; kills it after 2 s, like Terraform. */
  readonly close: () => Promise<void>;
}

const cookie = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';

/** Starts a plugin and connects to it, with mutual TLS unless `env` takes `PLUGIN_CLIENT_CERT` away. */
export async function startPlugin(options: PluginOptions): Promise<PluginClient> {
  const identity = createIdentity(systemClock.now());
  const env = { ...pluginEnvironment(identity), ...options.env };
  const plugin = await spawnPlugin({ ...options, env });
  const client = await connectPlugin(plugin.handshake, { identity });
  // Terraform's first call, open as long as the connection.
  client.open(GRPCStdio.methods.StreamStdio.path).end(Buffer.alloc(5)).resume();
  return {
    ...client,
    ...plugin,
    close: async () => {
      const spare = systemClock.after(2_000, () => plugin.process.kill('SIGKILL'));
      await client.call(GRPCController.methods.Shutdown, {}).catch(() => {});
      client.session.destroy();
      await plugin.exit;
      spare();
    },
  };
}

/** What Terraform sets for a plugin. */
export function pluginEnvironment(identity?: Identity): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(TF_|PLUGIN_|NODE_EXTRA_CA_CERTS)/.test(name));
  return {
    ...Object.fromEntries(inherited),
    TF_PLUGIN_MAGIC_COOKIE: cookie,
    PLUGIN_PROTOCOL_VERSIONS: '5,6',
    PLUGIN_MIN_PORT: '10000',
    PLUGIN_MAX_PORT: '25000',
    PLUGIN_CLIENT_CERT: identity && pem(identity.certificate),
  };
}

/** A plugin process that nobody connected to yet. */
export type SpawnedPlugin = Pick<PluginClient, 'process' | 'handshake' | 'exit' | 'stdout' | 'stderr'>;

/** Starts a plugin and reads its first line, without connecting. @throws Error when it ends before */
export async function spawnPlugin({ command, args = [], env = {} }: PluginOptions): Promise<SpawnedPlugin> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exit = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  const handshake = await new Promise<PluginHandshake>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (stdout.includes('\n')) resolve(parseHandshake(stdout));
    });
    exit.then((code) => reject(new Error(`Plugin ended with ${code} before its handshake: ${stderr}`)), reject);
  });
  return { process: child, handshake, exit, stdout: () => stdout, stderr: () => stderr };
}

function parseHandshake(stdout: string): PluginHandshake {
  const line = stdout.slice(0, stdout.indexOf('\n') + 1);
  const fields = line.trimEnd().split('|');
  const [, , network = '', address = '', , certificate = ''] = fields;
  return { line, fields, network, address, certificate: Buffer.from(certificate, 'base64') };
}

/** Connects to a plugin that runs: as its client, as somebody else, or as nobody. */
export async function connectPlugin(handshake: PluginHandshake, options: ConnectOptions = {}): Promise<GrpcClient> {
  const socket = connect(endpointOf(handshake));
  await once(socket, 'connect');
  const encrypted = options.encrypted ?? handshake.certificate.length > 0;
  return createGrpcClient(encrypted ? await secure(socket, handshake.certificate, options) : socket);
}

function endpointOf({ network, address }: PluginHandshake): NetConnectOpts {
  if (network === 'unix') return { path: address };
  const [host = '', port] = address.split(':');
  return { host, port: Number(port) };
}

/** Trusts the plugin's certificate and no other, for the name localhost, as Go's client does. */
async function secure(socket: Socket, certificate: Buffer, options: ConnectOptions): Promise<TLSSocket> {
  const { identity, maxVersion = 'TLSv1.3' } = options;
  const secured = connectSecurely({
    socket,
    servername: 'localhost',
    ca: pem(certificate),
    ...(identity && { key: identity.privateKey, cert: pem(identity.certificate) }),
    ALPNProtocols: ['h2'],
    minVersion: 'TLSv1.2',
    maxVersion,
  });
  await once(secured, 'secureConnect');
  if (secured.alpnProtocol !== 'h2') throw new Error('Plugin did not agree on HTTP/2');
  return secured;
}

function pem(certificate: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`;
}
