import type { CtyObject } from '#terraform/cty/value';
import { validateConfig } from '#terraform/lifecycle/validate-config';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject } from './dynamic-value';
import type { ValidateEphemeralResourceConfigRequest, ValidateEphemeralResourceConfigResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const validateEphemeralResourceConfig: Rpc<
  ValidateEphemeralResourceConfigRequest,
  ValidateEphemeralResourceConfigResponse
> = async (request, operation) => {
  const { definition, type } = operation.runtime.ephemeral(request.typeName);
  const config = decodeObject(type, request.config) as CtyObject;
  await validateConfig(operation, definition, { config, writeOnlyAllowed: false });
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
