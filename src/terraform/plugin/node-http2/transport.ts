import { performServerHandshake, type ServerHttp2Session } from 'node:http2';
import { answerCall } from '#terraform/plugin/answer-call';
import type { Logger } from '#terraform/plugin/log';
import type { OpenCall } from '#terraform/plugin/open-call';
import { GrpcError, type Methods, type Transport } from '#terraform/plugin/transport';
import { NodeExchange } from './exchange';

/** What may wait for a slow client, in MB, before Node refuses its calls: by default 10, less than two large values. */
const maxSessionMemory = 4096;

/** gRPC on Node's own HTTP/2: what our own is held against. */
export function createNodeTransport(methods: Methods, log: Logger): Transport {
  const sessions = new Set<ServerHttp2Session>();
  const calls = new Set<OpenCall>();
  return {
    accept: (socket) => {
      const session = performServerHandshake(socket, { maxSessionMemory });
      sessions.add(session);
      session.on('close', () => sessions.delete(session));
      session.on('error', (error) => log.debug('Connection failed', { error }));
      session.on('stream', (stream, headers) => {
        stream.on('error', (error) => log.debug('Call failed', { error }));
        void answerCall({ methods, log, calls }, new NodeExchange(stream, headers));
      });
    },
    close: async () => {
      for (const call of calls) call.abort(new GrpcError('UNAVAILABLE', 'The plugin is shutting down'));
      await Promise.all([...sessions].map((session) => new Promise<void>((resolve) => session.close(resolve))));
    },
  };
}
