import type { CtyObject } from '#terraform/cty/value';
import { validateConfig } from '#terraform/lifecycle/validate-config';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject } from './dynamic-value';
import type { ValidateStateStoreRequest, ValidateStateStoreResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const validateStateStoreConfig: Rpc<ValidateStateStoreRequest, ValidateStateStoreResponse> = async (
  request,
  operation,
) => {
  const { definition, type } = operation.runtime.stateStore(request.typeName);
  const config = decodeObject(type, request.config) as CtyObject;
  await validateConfig(operation, definition, { config, writeOnlyAllowed: true });
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
