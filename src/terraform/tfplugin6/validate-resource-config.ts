import type { CtyObject } from '#terraform/cty/value';
import { validateConfig } from '#terraform/lifecycle/validate-config';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject } from './dynamic-value';
import type { ValidateResourceConfigRequest, ValidateResourceConfigResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const validateResourceConfig: Rpc<ValidateResourceConfigRequest, ValidateResourceConfigResponse> = async (
  request,
  operation,
) => {
  const { definition, type } = operation.runtime.resource(request.typeName);
  const config = decodeObject(type, request.config) as CtyObject;
  const writeOnlyAllowed = request.clientCapabilities?.writeOnlyAttributesAllowed ?? false;
  await validateConfig(operation, definition, { config, writeOnlyAllowed });
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
