import { unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import { openEphemeral } from '#terraform/lifecycle/open-ephemeral';
import { encodeDeferred } from './deferred';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject, encodeDynamic } from './dynamic-value';
import type { OpenEphemeralResourceRequest, OpenEphemeralResourceResponse } from './gen/tfplugin6';
import { encodePrivate } from './optional-private';
import type { Rpc } from './rpc';
import { encodeTimestamp } from './timestamp';

export const openEphemeralResource: Rpc<OpenEphemeralResourceRequest, OpenEphemeralResourceResponse> = async (
  request,
  operation,
) => {
  const { typeName } = request;
  operation.allowDeferral(request.clientCapabilities);
  const { type } = operation.runtime.ephemeral(typeName);
  const opened = await openEphemeral(operation, {
    typeName,
    config: decodeObject(type, request.config) as CtyObject,
  });
  return {
    result: encodeDynamic(type, operation.deferred ? unknown : opened.result),
    renewAt: encodeTimestamp(opened.renewAt),
    private: encodePrivate(opened.private),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
    deferred: encodeDeferred(operation),
  };
};
