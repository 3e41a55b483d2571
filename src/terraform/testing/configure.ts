import type { Attributes } from '#terraform/framework/attribute';
import type { Provider as Definition } from '#terraform/framework/provider';
import { emptyObject, schemaType } from '#terraform/framework/schema';
import { encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import type { GrpcClient } from './grpc-client';
import { refuseErrors } from './refuse-errors';
import type { Given } from './resource-client';

/** Configures a provider as its provider block would. Throws when it refuses. */
export async function configure<A extends Attributes, Client>(
  client: Pick<GrpcClient, 'call'>,
  { schema }: Pick<Definition<A, Client>, 'schema'>,
  config: Given = {},
): Promise<void> {
  const request = { config: encodeDynamic(schemaType(schema), { ...emptyObject(schema), ...config }) };
  refuseErrors('validate provider', (await client.call(Provider.methods.ValidateProviderConfig, request)).diagnostics);
  refuseErrors('configure provider', (await client.call(Provider.methods.ConfigureProvider, request)).diagnostics);
}
