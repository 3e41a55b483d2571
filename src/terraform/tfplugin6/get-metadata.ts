import type { GetMetadataRequest, GetMetadataResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';
import { SERVER_CAPABILITIES } from './server-capabilities';

export const getMetadata: Rpc<GetMetadataRequest, GetMetadataResponse> = async (
  _request,
  { runtime: { provider } },
) => ({
  serverCapabilities: SERVER_CAPABILITIES,
  resources: namesOf(provider.resources),
  dataSources: namesOf(provider.dataSources),
  functions: Object.keys(provider.functions ?? {}).map((name) => ({ name })),
  ephemeralResources: namesOf(provider.ephemerals),
  listResources: namesOf(provider.lists),
  stateStores: namesOf(provider.stateStores),
  actions: namesOf(provider.actions),
});

function namesOf(definitions: Readonly<Record<string, unknown>> = {}): { readonly typeName: string }[] {
  return Object.keys(definitions).map((typeName) => ({ typeName }));
}
