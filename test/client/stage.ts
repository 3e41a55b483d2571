import { createClient, type ClientOptions, type KonnectClient } from '#konnect/client/client';
import type { IssueOptions } from '#mock/certificate';
import { createHurriedClock, type HurriedClock } from './hurried-clock';
import { startScriptedServer, type ScriptedServer, type Step } from './scripted-server';

/** Ms to wait for an answer that comes, also on a busy machine. */
export const patient = 10_000;

/** Ms to wait for an answer that does not come. */
export const hasty = 1_000;

/** A client and the server it talks to. */
export interface Stage extends AsyncDisposable {
  readonly server: ScriptedServer;
  readonly client: KonnectClient;
  /** The client's, unless it was given another. */
  readonly clock: HurriedClock;
}

export interface StageOptions extends Partial<ClientOptions> {
  /** Whether the client trusts the authority of the server. @default true */
  readonly trusted?: boolean;
  /** Name of the server in URLs. @default its address */
  readonly host?: string;
  /** @default one that is right */
  readonly certificate?: IssueOptions;
}

/** Starts a server that follows the script, and a client that waits half of the longest time, at once. */
export async function stage(script: readonly Step[], options: StageOptions = {}): Promise<Stage> {
  const { certificate, host = '127.0.0.1', trusted = true, ...changed } = options;
  const server = await startScriptedServer(script, certificate);
  const clock = createHurriedClock();
  const client = createClient({
    serverUrl: `https://${host}:${server.port}/{region}`,
    token: 'kpat_canary',
    clock,
    userAgent: 'example/1',
    random: () => 0.5,
    timeoutMs: patient,
    ...(trusted && { ca: server.ca }),
    ...changed,
  });
  return {
    server,
    client,
    clock,
    async [Symbol.asyncDispose]() {
      await client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}
