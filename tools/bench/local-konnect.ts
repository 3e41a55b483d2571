import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Agent, request } from 'undici';
import { commandLine } from '#tools/build/bundle-command-line';

/** The `konnect-audit mock` that people install, in a process of its own. */
export interface LocalKonnect {
  /** `https://127.0.0.1:PORT` */
  readonly origin: string;
  /** Trusts its certificate. @param connections how many at most */
  connect(connections: number): Agent;
  /** Returns the parsed answer. @throws when it is no success */
  call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export const token = 'kpat_bench';

/** Starts it from `dist`, and waits for its settings. */
export async function startLocalKonnect(): Promise<LocalKonnect> {
  const args = [commandLine, 'mock', '--json', '--organization', `bench=${token}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { url, environment } = JSON.parse(line) as Settings;
  const ca = await readFile(environment.KONNECT_AUDIT_CA_CERT_FILE, 'utf8');
  const { origin } = new URL(url);
  const connect = (connections: number): Agent => new Agent({ connections, connect: { ca } });
  const own = connect(1);
  return {
    ...{ origin, connect },
    call: (method, path, body) => call(`${origin}${path}`, method, body, own),
    async stop() {
      await own.destroy();
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

interface Settings {
  readonly url: string;
  readonly environment: { readonly KONNECT_AUDIT_CA_CERT_FILE: string };
}

async function call(url: string, method: 'GET' | 'POST' | 'PATCH', body: unknown, dispatcher: Agent): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const sent = body === undefined ? null : JSON.stringify(body);
  const answer = await request(url, { ...{ dispatcher, method, headers }, body: sent });
  const text = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`Cannot measure as ${method} ${url} is answered: ${text}`);
  return JSON.parse(text);
}
