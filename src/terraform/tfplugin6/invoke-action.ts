import type { CtyObject } from '#terraform/cty/value';
import { invokeAction as invoke } from '#terraform/lifecycle/invoke-action';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject } from './dynamic-value';
import type { InvokeActionEvent, InvokeActionRequest } from './gen/tfplugin6';
import type { StreamRpc } from './rpc';

/** Progress as it comes, and one event that says how it ended. */
export const invokeAction: StreamRpc<InvokeActionRequest, InvokeActionEvent> = {
  answer: async ({ actionType, config }, operation, send) => {
    const { type } = operation.runtime.action(actionType);
    await invoke(operation, {
      actionType,
      config: decodeObject(type, config) as CtyObject,
      tell: (message) => send({ progress: { message } }),
    });
    await send({ completed: { diagnostics: encodeDiagnostics(operation.diagnostics.list) } });
  },
  refuse: (diagnostics) => ({ completed: { diagnostics } }),
};
