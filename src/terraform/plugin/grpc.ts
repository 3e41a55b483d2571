import { performServerHandshake, type ServerHttp2Session } from 'node:http2';
import { answerCall } from './grpc-call';
import type { Logger } from './log';
import type { OpenCall } from './open-call';
import { GrpcError, type Methods, type Transport } from './transport';

/** What may wait for a slow client, in MB, before Node refuses its calls: by default 10, less than two large values. */
const maxSessionMemory = 4096;

/** gRPC on Node's own HTTP/2. */
export function createGrpcTransport(methods: Methods, log: Logger): Transport {
  const sessions = new Set<ServerHttp2Session>();
  const calls = new Set<OpenCall>();
  return {
    accept: (socket) => {
      const session = performServerHandshake(socket, { maxSessionMemory });
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
