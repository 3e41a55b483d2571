import { GRPCStdio } from './gen/plugin';
import type { Call, Handler } from './transport';

/**
 * Keeps the client's one stream of output open and sends nothing on it, as output is logged instead. The open stream
 * also keeps the client from taking the connection for idle.
 */
export function stdioMethods(): ReadonlyMap<string, Handler> {
  const handle = (_request: Uint8Array, { signal }: Call): Promise<void> =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  return new Map([[GRPCStdio.methods.StreamStdio.path, { kind: 'server-stream', handle }]]);
}
