import { typeToJson } from '#terraform/cty/type';
import type { Attributes } from '#terraform/framework/attribute';
import type { Identity } from '#terraform/framework/identity';
import type { Init } from '#terraform/plugin/protobuf';
import type {
  GetResourceIdentitySchemasRequest,
  GetResourceIdentitySchemasResponse,
  ResourceIdentitySchema,
} from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const getResourceIdentitySchemas: Rpc<
  GetResourceIdentitySchemasRequest,
  GetResourceIdentitySchemasResponse
> = async (_request, { runtime }) => ({
  identitySchemas: Object.fromEntries(
    Object.entries(runtime.provider.resources).flatMap(([name, { identity }]) =>
      identity ? [[name, encodeIdentitySchema(identity)]] : [],
    ),
  ),
});

function encodeIdentitySchema({
  version = 0,
  attributes,
}: Identity<Attributes, unknown>): Init<ResourceIdentitySchema> {
  const identityAttributes = Object.entries(attributes).map(([name, { type, description, forImport }]) => ({
    name,
    type: Buffer.from(typeToJson(type)),
    description,
    requiredForImport: forImport === 'required',
    optionalForImport: forImport === 'optional',
  }));
  return { version, identityAttributes };
}
