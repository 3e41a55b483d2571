import type { Duplex } from 'node:stream';
import { systemClock } from '#clock';
import { captureStdout } from './capture-stdout';
import { createIdentity } from './certificate';
import { explainMissingCookie, hasCookie } from './cookie';
import { createGate } from './gate';
import { handshakeLine, negotiateVersion } from './handshake';
import { createLifeline } from './lifeline';
import { type Address, listen } from './listen';
import { createLogger, levelFrom, type Logger } from './log';
import { reattachInstructions } from './reattach';
import { exitOnInterrupt, outliveInterrupt, reportCrash } from './signals';
import type { CreateTransport, Methods, Transport } from './transport';
import { writeWhole } from './write-whole';

/** A program that Terraform starts and calls. */
export interface Plugin {
  /** Names it in logs and messages, for instance `random`. */
  readonly name: string;
  /** Where the registry has it, for instance `registry.terraform.io/hashicorp/random`. */
  readonly address: string;
  readonly protocolVersion: 6;
  /** Called once, while Terraform connects already: what can wait until then is best loaded here. */
  methods(log: Logger): Methods | Promise<Methods>;
  /** Called when nobody needs the plugin any more, some 100 ms before it ends. */
  onShutdown?(): void;
}

export interface LaunchOptions {
  /** @default unix sockets, except on Windows, where Node has none */
  readonly network?: Address['network'];
  /** Loads what speaks gRPC. @default HTTP/2 of our own */
  readonly loadTransport?: () => Promise<CreateTransport>;
}

/** How long the last answers may take to leave, in ms: Terraform kills a plugin that is there 2 s after its end. */
const farewell = 100;

const platformNetwork: Address['network'] = process.platform === 'win32' ? 'tcp' : 'unix';

/**
 * Runs the plugin until Terraform has no more need of it, and ends the process then. With `--debug` a person runs it,
 * and attaches Terraform to it.
 */
export async function launch(plugin: Plugin, options: LaunchOptions = {}): Promise<void> {
  const complete = { network: platformNetwork, loadTransport, ...options };
  if (process.argv.includes('--debug')) {
    await launchForDebugging(plugin, complete);
  } else if (hasCookie(process.env)) {
    await launchForTerraform(plugin, complete);
  } else {
    writeWhole(2, explainMissingCookie(plugin.name));
    process.exit(1);
  }
}

async function launchForTerraform(plugin: Plugin, { network, loadTransport }: Required<LaunchOptions>): Promise<void> {
  const { env } = process;
  const log = createPluginLogger(plugin, env);
  reportCrash();
  outliveInterrupt();
  captureStdout(log);

  const clientCertificate = env['PLUGIN_CLIENT_CERT'];
  const identity = clientCertificate ? createIdentity(systemClock.now()) : undefined;
  const gate = createGate();
  const listener = await listen(network, env, gate.arrive);
  process.on('exit', () => listener.close());
  const protocolVersion = negotiateVersion(env['PLUGIN_PROTOCOL_VERSIONS'], [plugin.protocolVersion]);
  writeWhole(1, handshakeLine({ protocolVersion, address: listener.address, certificate: identity?.certificate }, env));

  // The client is busy connecting: now is the time to load what was not needed so far. (In import() Node wants complete
  // names, so that ./tls would not do.)
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const transport = await serveOn(await loadTransport(), plugin, log, end);
  const lifeline = createLifeline(systemClock, end);
  const serve = (connection: Duplex): void => {
    lifeline.hold(connection);
    transport.accept(connection);
  };
  if (identity && clientCertificate) {
    const { admitOnly } = await import('#terraform/plugin/tls');
    gate.open(admitOnly(clientCertificate, identity, serve));
  } else {
    gate.open(serve);
  }

  await ended;
  plugin.onShutdown?.();
  await Promise.race([transport.close(), systemClock.sleep(farewell)]);
  process.exit(0);
}

async function launchForDebugging(plugin: Plugin, { network, loadTransport }: Required<LaunchOptions>): Promise<void> {
  const { env, pid } = process;
  exitOnInterrupt();
  const gate = createGate();
  const listener = await listen(network, env, gate.arrive);
  process.on('exit', () => listener.close());
  const transport = await serveOn(await loadTransport(), plugin, createPluginLogger(plugin, env), () => {});
  gate.open((connection) => transport.accept(connection));
  const { address: registryAddress, protocolVersion } = plugin;
  writeWhole(1, reattachInstructions({ registryAddress, protocolVersion, pid, address: listener.address }));
}

async function loadTransport(): Promise<CreateTransport> {
  const { createTransport } = await import('#terraform/plugin/http2/transport');
  return createTransport;
}

async function serveOn(
  createTransport: CreateTransport,
  plugin: Plugin,
  log: Logger,
  shutdown: () => void,
): Promise<Transport> {
  const { serve } = await import('#terraform/plugin/serve');
  return serve({ methods: await plugin.methods(log), log, shutdown, createTransport });
}

function createPluginLogger({ name }: Plugin, env: NodeJS.ProcessEnv): Logger {
  const write = (line: string): void => writeWhole(2, line);
  return createLogger({ level: levelFrom(env, name), module: name, clock: systemClock, write });
}
