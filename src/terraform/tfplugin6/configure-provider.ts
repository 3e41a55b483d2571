import type { CtyObject } from '#terraform/cty/value';
import { configureProvider as configure } from '#terraform/lifecycle/configure-provider';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject } from './dynamic-value';
import type { ConfigureProviderRequest, ConfigureProviderResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const configureProvider: Rpc<ConfigureProviderRequest, ConfigureProviderResponse> = async (
  request,
  operation,
) => {
  const config = decodeObject(operation.runtime.providerType, request.config) as CtyObject;
  operation.allowDeferral(request.clientCapabilities);
  await configure(operation, { config, terraformVersion: request.terraformVersion });
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
