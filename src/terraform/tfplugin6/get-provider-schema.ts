import type { Init } from '#terraform/plugin/protobuf';
import type { Schema } from '#terraform/framework/schema';
import { encodeFunctions } from './function';
import type { GetProviderSchemaRequest, GetProviderSchemaResponse, Schema as WireSchema } from './gen/tfplugin6';
import type { Rpc } from './rpc';
import { encodeSchema } from './schema';
import { SERVER_CAPABILITIES } from './server-capabilities';

export const getProviderSchema: Rpc<GetProviderSchemaRequest, GetProviderSchemaResponse> = async (
  _request,
  { runtime },
) => ({
  provider: encodeSchema(runtime.provider.schema),
  ...(runtime.provider.meta && { providerMeta: encodeSchema(runtime.provider.meta) }),
  resourceSchemas: encodeAll(runtime.provider.resources),
  dataSourceSchemas: encodeAll(runtime.provider.dataSources),
  functions: encodeFunctions(runtime.provider.functions),
  ephemeralResourceSchemas: encodeAll(runtime.provider.ephemerals ?? {}),
  listResourceSchemas: encodeAll(runtime.provider.lists ?? {}),
  stateStoreSchemas: encodeAll(runtime.provider.stateStores ?? {}),
  actionSchemas: Object.fromEntries(
    Object.entries(runtime.provider.actions ?? {}).map(([name, { schema }]) => [
      name,
      { schema: encodeSchema(schema) },
    ]),
  ),
  serverCapabilities: SERVER_CAPABILITIES,
});

function encodeAll(
  definitions: Readonly<Record<string, { readonly schema: Schema }>>,
): Record<string, Init<WireSchema>> {
  return Object.fromEntries(Object.entries(definitions).map(([name, { schema }]) => [name, encodeSchema(schema)]));
}
