import { answerCall } from '#terraform/plugin/answer-call';
import type { Logger } from '#terraform/plugin/log';
import type { OpenCall } from '#terraform/plugin/open-call';
import { GrpcError, type Methods, type Transport } from '#terraform/plugin/transport';
import { Connection } from './connection';
import { ConnectionError } from './protocol';

/** gRPC on HTTP/2 of our own: what a start and a call of a plugin need, and nothing else. */
export function createTransport(methods: Methods, log: Logger): Transport {
  const connections = new Map<Connection, Promise<void>>();
  const calls = new Set<OpenCall>();
  return {
    accept: (socket) => {
      const connection = new Connection(socket, (stream) => void answerCall({ methods, log, calls }, stream));
      const closed = new Promise<void>((resolve) => {
        socket.on('close', () => {
          connections.delete(connection);
          connection.abandon();
          resolve();
        });
      });
      connections.set(connection, closed);
      socket.on('error', (error) => log.debug('Connection failed', { error }));
      socket.on('end', () => socket.end());
      const onData = (chunk: Buffer): void => {
        try {
          connection.take(chunk);
        } catch (error) {
          if (!(error instanceof ConnectionError)) throw error;
          log.debug('Connection failed', { error });
          socket.off('data', onData).resume();
          connection.fail(error);
        }
      };
      socket.on('data', onData);
    },
    close: async () => {
      for (const call of calls) call.abort(new GrpcError('UNAVAILABLE', 'The plugin is shutting down'));
      for (const connection of connections.keys()) connection.leave();
      await Promise.all(connections.values());
    },
  };
}
