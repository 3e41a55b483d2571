import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, readFileSync } from 'node:fs';
import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a plugin is reached: the path of a unix socket, or `127.0.0.1:port`. */
export interface Address {
  readonly network: 'unix' | 'tcp';
  readonly location: string;
}

/** Somebody may connect. */
export interface Listener {
  readonly address: Address;
  /** Takes no further connections and leaves no file behind; open connections stay open. */
  close(): void;
}

/** macOS has room for 104 bytes in a socket's address, one of which ends it. */
const longestPath = 103;

/** Begins to take connections. */
export function listen(
  network: Address['network'],
  env: NodeJS.ProcessEnv,
  onConnection: (socket: Socket) => void,
): Promise<Listener> {
  return network === 'unix' ? listenOnSocket(env, onConnection) : listenOnLoopback(env, onConnection);
}

/**
 * Listens on a unix socket: in `PLUGIN_UNIX_SOCKET_DIR` when that is set, open to `PLUGIN_UNIX_SOCKET_GROUP` when that
 * is. A folder whose name is too long for a socket's address is replaced by /tmp.
 */
async function listenOnSocket(env: NodeJS.ProcessEnv, onConnection: (socket: Socket) => void): Promise<Listener> {
  const path = socketPath(env['PLUGIN_UNIX_SOCKET_DIR'] || tmpdir());
  const server = createServer(onConnection);
  await listening(server, { path });
  try {
    openToGroup(path, env['PLUGIN_UNIX_SOCKET_GROUP']);
  } catch (error) {
    server.close();
    throw error;
  }
  return { address: { network: 'unix', location: path }, close: () => server.close() };
}

/** Listens on 127.0.0.1, on the first port from `PLUGIN_MIN_PORT` to `PLUGIN_MAX_PORT` that is free. */
async function listenOnLoopback(env: NodeJS.ProcessEnv, onConnection: (socket: Socket) => void): Promise<Listener> {
  const first = Number(env['PLUGIN_MIN_PORT'] ?? 0);
  const last = Number(env['PLUGIN_MAX_PORT'] ?? first);
  const server = createServer({ noDelay: true }, onConnection);
  const port = await listenInRange(server, first, last);
  return { address: { network: 'tcp', location: `127.0.0.1:${port}` }, close: () => server.close() };
}

function socketPath(folder: string): string {
  const name = `plugin-${randomBytes(8).toString('hex')}`;
  const path = join(folder, name);
  return Buffer.byteLength(path) <= longestPath ? path : join('/tmp', name);
}

/** @throws Error for a group that this machine does not have */
function openToGroup(path: string, group: string | undefined): void {
  if (!group) return;
  chownSync(path, -1, groupId(group));
  chmodSync(path, 0o660);
}

function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  const line = readFileSync('/etc/group', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${group}:`));
  if (line === undefined) {
    throw new Error(
      `Cannot open the socket to group "${group}" as /etc/group does not have it: set PLUGIN_UNIX_SOCKET_GROUP to one it has`,
    );
  }
  return Number(line.split(':')[2]);
}

async function listenInRange(server: Server, first: number, last: number): Promise<number> {
  for (let port = first; port <= last; port++) {
    try {
      await listening(server, { host: '127.0.0.1', port });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(
    `Cannot listen on 127.0.0.1 as every port from ${first} to ${last} is taken: widen PLUGIN_MIN_PORT and PLUGIN_MAX_PORT`,
  );
}

/** Windows answers EACCES for ports that it keeps for itself. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

function listening(server: Server, options: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const succeed = (): void => {
      server.off('error', fail);
      resolve();
    };
    const fail = (error: Error): void => {
      server.off('listening', succeed);
      reject(error);
    };
    server.once('listening', succeed).once('error', fail);
    server.listen(options);
  });
}
