import type { CtyObject } from '#terraform/cty/value';
import { listedIdentityType, listResource as list } from '#terraform/lifecycle/list-resource';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject, encodeDynamic } from './dynamic-value';
import type { ListResourceEvent, ListResourceRequest } from './gen/tfplugin6';
import type { StreamRpc } from './rpc';

/** One event for each object that is found. */
export const listResource: StreamRpc<ListResourceRequest, ListResourceEvent> = {
  answer: async ({ typeName, config, includeResourceObject, limit }, operation, send) => {
    const { type: configType } = operation.runtime.list(typeName);
    const { type } = operation.runtime.resource(typeName);
    const identityType = listedIdentityType(operation.runtime, typeName);
    await list(operation, {
      typeName,
      config: decodeObject(configType, config) as CtyObject,
      includeResource: includeResourceObject,
      limit,
      send: ({ displayName, identity, resource, diagnostics }) =>
        send({
          displayName,
          identity: identity ? { identityData: encodeDynamic(identityType, identity) } : undefined,
          resourceObject: resource ? encodeDynamic(type, resource) : undefined,
          diagnostic: encodeDiagnostics(diagnostics),
        }),
    });
  },
  refuse: (diagnostic) => ({ diagnostic }),
};
