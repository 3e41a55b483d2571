import type { CtyObject } from '#terraform/cty/value';
import { validateConfig } from '#terraform/lifecycle/validate-config';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject } from './dynamic-value';
import type { ValidateProviderConfigRequest, ValidateProviderConfigResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const validateProviderConfig: Rpc<ValidateProviderConfigRequest, ValidateProviderConfigResponse> = async (
  request,
  operation,
) => {
  const { provider, providerType } = operation.runtime;
  const config = decodeObject(providerType, request.config) as CtyObject;
  await validateConfig(operation, provider, { config, writeOnlyAllowed: false });
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
