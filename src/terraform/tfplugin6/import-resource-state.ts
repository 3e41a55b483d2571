import { unknown } from '#terraform/cty/unknown';
import { importResource } from '#terraform/lifecycle/import-resource';
import { encodeDeferred } from './deferred';
import { identityOf } from '#terraform/lifecycle/upgrade-identity';
import { encodeDiagnostics } from './diagnostics';
import { encodeDynamic } from './dynamic-value';
import type { ImportResourceStateRequest, ImportResourceStateResponse } from './gen/tfplugin6';
import { decodeIdentity, encodeIdentity } from './identity-data';
import type { Rpc } from './rpc';

export const importResourceState: Rpc<ImportResourceStateRequest, ImportResourceStateResponse> = async (
  request,
  operation,
) => {
  const { typeName, id } = request;
  operation.allowDeferral(request.clientCapabilities);
  const { type, definition } = operation.runtime.resource(typeName);
  const identity = request.identity ? decodeIdentity(identityOf(operation, typeName), request.identity) : null;
  const outcome = await importResource(operation, { typeName, id, identity });
  const state = operation.deferred ? unknown : outcome.state;
  const imported = {
    typeName,
    state: encodeDynamic(type, state),
    private: outcome.private.toBytes(),
    // By the id alone it may not be known yet: the read that follows tells it.
    ...(identity && definition.identity && { identity: encodeIdentity(definition.identity, identity) }),
  };
  return {
    importedResources: state ? [imported] : [],
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
    deferred: encodeDeferred(operation),
  };
};
