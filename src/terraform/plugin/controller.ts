import { GRPCController } from './gen/plugin';
import { encodeMessage } from './protobuf';
import type { Handler } from './transport';

/** Lets the client end the process. The answer is on its way when `shutdown` is called. */
export function controllerMethods(shutdown: () => void): ReadonlyMap<string, Handler> {
  const { Shutdown } = GRPCController.methods;
  const handle = async (): Promise<Uint8Array> => {
    shutdown();
    return encodeMessage(Shutdown.response, {});
  };
  return new Map([[Shutdown.path, { kind: 'unary', handle }]]);
}
