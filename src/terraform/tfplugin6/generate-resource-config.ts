import { generateConfig } from '#terraform/lifecycle/generate-config';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject, encodeDynamic } from './dynamic-value';
import type { GenerateResourceConfigRequest, GenerateResourceConfigResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const generateResourceConfig: Rpc<GenerateResourceConfigRequest, GenerateResourceConfigResponse> = async (
  request,
  operation,
) => {
  const { typeName } = request;
  const { type } = operation.runtime.resource(typeName);
  const state = decodeObject(type, request.state);
  const config = state && (await generateConfig(operation, { typeName, state }));
  return { config: encodeDynamic(type, config), diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
