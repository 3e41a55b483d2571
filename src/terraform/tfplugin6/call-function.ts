import { callFunction as call } from '#terraform/lifecycle/call-function';
import type { Init } from '#terraform/plugin/protobuf';
import { decodeDynamic, encodeDynamic } from './dynamic-value';
import type { CallFunctionRequest, CallFunctionResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const callFunction: Rpc<CallFunctionRequest, CallFunctionResponse> = async (request, operation) => {
  const definition = operation.runtime.provider.functions?.[request.name];
  if (!definition) return refuse(`Provider has no function "${request.name}"`);
  const outcome = await call(operation, {
    definition,
    count: request.arguments.length,
    argument: (position, type) => decodeDynamic(type, request.arguments[position]),
  });
  if (outcome.kind === 'result') return { result: encodeDynamic(definition.returns, outcome.value) };
  return refuse(outcome.text, outcome.position);
};

/** Beside an error a result is of no use. */
function refuse(text: string, functionArgument?: number): Init<CallFunctionResponse> {
  return { error: { text, functionArgument } };
}
