import { performServerHandshake, type ServerHttp2Session } from 'node:http2';
import { answerCall } from './grpc-call';
import type { Logger } from './log';
import { GrpcError, type Methods, type Transport } from './transport';

/** How much a client may send before it hears from us, in bytes. HTTP/2's default of 64 KiB makes large values wait. */
const streamWindow = 1024 * 1024;
const connectionWindow = 16 * 1024 * 1024;

/** What Node lets a connection hold before it refuses streams, in MB. Its default of 10 is less than two large values. */
const sessionMemory = 4096;

/** gRPC on Node's own HTTP/2. */
export function createGrpcTransport(methods: Methods, log: Logger): Transport {
  const sessions = new Set<ServerHttp2Session>();
  const calls = new Set<AbortController>();
  return {
    accept: (socket) => {
      const settings = { initialWindowSize: streamWindow };
      const session = performServerHandshake(socket, { settings, maxSessionMemory: sessionMemory });
      session.setLocalWindowSize(connectionWindow);
      sessions.add(session);
      session.on('close', () => sessions.delete(session));
      session.on('error', (error) => log.debug('Connection failed', { error }));
      session.on('stream', (stream, headers) => void answerCall({ methods, log, calls }, stream, headers));
    },
    close: async () => {
      for (const call of calls) call.abort(new GrpcError('UNAVAILABLE', 'The plugin is shutting down'));
      await Promise.all([...sessions].map((session) => new Promise<void>((resolve) => session.close(resolve))));
    },
  };
}
