import { Operation } from '#terraform/lifecycle/operation';
import type { Runtime } from '#terraform/lifecycle/runtime';
import type { Method } from '#terraform/plugin/protobuf';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import type { Call, Handler, Unary } from '#terraform/plugin/transport';
import { applyResourceChange } from './apply-resource-change';
import { callFunction } from './call-function';
import { closeEphemeralResource } from './close-ephemeral-resource';
import { configureProvider } from './configure-provider';
import { configureStateStore } from './configure-state-store';
import { deleteState } from './delete-state';
import { encodeFailure } from './failure';
import { Provider } from './gen/tfplugin6';
import { generateResourceConfig } from './generate-resource-config';
import { getFunctions } from './get-functions';
import { getMetadata } from './get-metadata';
import { getProviderSchema } from './get-provider-schema';
import { getResourceIdentitySchemas } from './get-resource-identity-schemas';
import { getStates } from './get-states';
import { importResourceState } from './import-resource-state';
import { invokeAction } from './invoke-action';
import { listResource } from './list-resource';
import { lockState } from './lock-state';
import { moveResourceState } from './move-resource-state';
import { openEphemeralResource } from './open-ephemeral-resource';
import { planAction } from './plan-action';
import { planResourceChange } from './plan-resource-change';
import { readDataSource } from './read-data-source';
import { readResource } from './read-resource';
import { readStateBytes } from './read-state-bytes';
import { renewEphemeralResource } from './renew-ephemeral-resource';
import type { Rpc } from './rpc';
import { serveClientStream } from './serve-client-stream';
import { serveStream } from './serve-stream';
import { stopProvider } from './stop-provider';
import { unlockState } from './unlock-state';
import { upgradeResourceIdentity } from './upgrade-resource-identity';
import { upgradeResourceState } from './upgrade-resource-state';
import { subjectOf } from './subject';
import { validateActionConfig } from './validate-action-config';
import { validateDataResourceConfig } from './validate-data-resource-config';
import { validateEphemeralResourceConfig } from './validate-ephemeral-resource-config';
import { validateListResourceConfig } from './validate-list-resource-config';
import { validateProviderConfig } from './validate-provider-config';
import { validateResourceConfig } from './validate-resource-config';
import { validateStateStoreConfig } from './validate-state-store-config';
import { writeStateBytes } from './write-state-bytes';

/** The RPCs that are served, by path; the transport answers Unimplemented for every other one. */
export function providerMethods(runtime: Runtime): ReadonlyMap<string, Handler> {
  const { methods } = Provider;
  return new Map<string, Handler>([
    serveRpc(runtime, methods.GetMetadata, getMetadata),
    serveRpc(runtime, methods.GetProviderSchema, getProviderSchema),
    serveRpc(runtime, methods.GetResourceIdentitySchemas, getResourceIdentitySchemas),
    serveRpc(runtime, methods.ValidateProviderConfig, validateProviderConfig),
    serveRpc(runtime, methods.ValidateResourceConfig, validateResourceConfig),
    serveRpc(runtime, methods.ValidateDataResourceConfig, validateDataResourceConfig),
    serveRpc(runtime, methods.UpgradeResourceState, upgradeResourceState),
    serveRpc(runtime, methods.UpgradeResourceIdentity, upgradeResourceIdentity),
    serveRpc(runtime, methods.ConfigureProvider, configureProvider),
    serveRpc(runtime, methods.ReadResource, readResource),
    serveRpc(runtime, methods.PlanResourceChange, planResourceChange),
    serveRpc(runtime, methods.ApplyResourceChange, applyResourceChange),
    serveRpc(runtime, methods.ImportResourceState, importResourceState),
    serveRpc(runtime, methods.GenerateResourceConfig, generateResourceConfig),
    serveRpc(runtime, methods.MoveResourceState, moveResourceState),
    serveRpc(runtime, methods.ReadDataSource, readDataSource),
    serveRpc(runtime, methods.GetFunctions, getFunctions),
    serveRpc(runtime, methods.CallFunction, callFunction),
    serveRpc(runtime, methods.ValidateEphemeralResourceConfig, validateEphemeralResourceConfig),
    serveRpc(runtime, methods.OpenEphemeralResource, openEphemeralResource),
    serveRpc(runtime, methods.RenewEphemeralResource, renewEphemeralResource),
    serveRpc(runtime, methods.CloseEphemeralResource, closeEphemeralResource),
    serveRpc(runtime, methods.ValidateListResourceConfig, validateListResourceConfig),
    serveStream(runtime, methods.ListResource, listResource),
    serveRpc(runtime, methods.ValidateStateStoreConfig, validateStateStoreConfig),
    serveRpc(runtime, methods.ConfigureStateStore, configureStateStore),
    serveStream(runtime, methods.ReadStateBytes, readStateBytes),
    serveClientStream(runtime, methods.WriteStateBytes, writeStateBytes),
    serveRpc(runtime, methods.LockState, lockState),
    serveRpc(runtime, methods.UnlockState, unlockState),
    serveRpc(runtime, methods.GetStates, getStates),
    serveRpc(runtime, methods.DeleteState, deleteState),
    serveRpc(runtime, methods.ValidateActionConfig, validateActionConfig),
    serveRpc(runtime, methods.PlanAction, planAction),
    serveStream(runtime, methods.InvokeAction, invokeAction),
    serveRpc(runtime, methods.StopProvider, stopProvider),
  ]);
}

function serveRpc<Request, Response>(
  runtime: Runtime,
  method: Method<Request, Response>,
  rpc: Rpc<Request, Response>,
): [string, Unary] {
  const handle = (bytes: Uint8Array, call: Call): Promise<Uint8Array> =>
    runtime.run(call, async () => {
      const operation = new Operation(runtime, call);
      try {
        const request = decodeMessage(method.request, bytes);
        operation.subject = subjectOf(request);
        return encodeMessage(method.response, await rpc(request, operation));
      } catch (error) {
        return encodeFailure(method, operation, error);
      }
    });
  return [method.path, { kind: 'unary', handle }];
}
