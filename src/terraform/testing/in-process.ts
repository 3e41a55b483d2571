import { duplexPair } from 'node:stream';
import { systemClock } from '#clock';
import type { Provider } from '#terraform/framework/provider';
import type { Attributes } from '#terraform/framework/attribute';
import { Runtime } from '#terraform/lifecycle/runtime';
import { createTransport } from '#terraform/plugin/http2/transport';
import { createLogger, type Level } from '#terraform/plugin/log';
import { serve } from '#terraform/plugin/serve';
import { providerMethods } from '#terraform/tfplugin6/service';
import { createGrpcClient, type GrpcClient } from './grpc-client';

export interface InProcessOptions {
  /** What the provider logs from this level on is kept. @default 'info' */
  readonly level?: Level;
}

/** A provider that runs in this process, talked to as Terraform does. */
export interface InProcessProvider extends GrpcClient {
  /** What the provider logged so far, as Terraform would read it: an object a line. */
  readonly logged: () => readonly Readonly<Record<string, unknown>>[];
  /** Ends every call that still runs, and the connection. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a provider in this process, with no other process and no socket: breakpoints, spies and fake timers of a test
 * reach its code, and the bytes are those that Terraform would send and get.
 */
export function startInProcess(
  provider: Provider<Attributes, unknown>,
  { level = 'info' }: InProcessOptions = {},
): InProcessProvider {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const log = createLogger({ level, module: provider.name, clock: systemClock, write });
  const methods = providerMethods(new Runtime(provider, log));
  const transport = serve({ methods, log, shutdown: () => {}, createTransport });
  const [near, far] = duplexPair();
  transport.accept(far);
  const client = createGrpcClient(near);
  return {
    ...client,
    logged: () => lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    close: async () => {
      client.session.destroy();
      await transport.close();
    },
  };
}
