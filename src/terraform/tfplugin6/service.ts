import { describeError } from '#terraform/lifecycle/guard';
import { Operation } from '#terraform/lifecycle/operation';
import type { Runtime } from '#terraform/lifecycle/runtime';
import type { Method } from '#terraform/plugin/protobuf';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import type { Call, Unary } from '#terraform/plugin/transport';
import { applyResourceChange } from './apply-resource-change';
import { configureProvider } from './configure-provider';
import { encodeDiagnostics } from './diagnostics';
import type { Diagnostic } from './gen/tfplugin6';
import { Provider } from './gen/tfplugin6';
import { generateResourceConfig } from './generate-resource-config';
import { getMetadata } from './get-metadata';
import { getProviderSchema } from './get-provider-schema';
import { getResourceIdentitySchemas } from './get-resource-identity-schemas';
import { importResourceState } from './import-resource-state';
import { moveResourceState } from './move-resource-state';
import { planResourceChange } from './plan-resource-change';
import { readDataSource } from './read-data-source';
import { readResource } from './read-resource';
import type { Rpc } from './rpc';
import { stopProvider } from './stop-provider';
import { upgradeResourceIdentity } from './upgrade-resource-identity';
import { upgradeResourceState } from './upgrade-resource-state';
import { validateDataResourceConfig } from './validate-data-resource-config';
import { validateProviderConfig } from './validate-provider-config';
import { validateResourceConfig } from './validate-resource-config';

/** The RPCs that are served, by path; the transport answers Unimplemented for every other one. */
export function providerMethods(runtime: Runtime): ReadonlyMap<string, Unary> {
  const { methods } = Provider;
  return new Map([
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
    serveRpc(runtime, methods.StopProvider, stopProvider),
  ]);
}

function serveRpc<Request, Response>(
  runtime: Runtime,
  method: Method<Request, Response>,
  rpc: Rpc<Request, Response>,
): [string, Unary] {
  const handle = (bytes: Uint8Array, call: Call): Promise<Uint8Array> =>
    runtime.run(call, async (running) => {
      const operation = new Operation(runtime, running);
      try {
        return encodeMessage(method.response, await rpc(decodeMessage(method.request, bytes), operation));
      } catch (error) {
        return encodeFailure(method, operation, error);
      }
    });
  return [method.path, { kind: 'unary', handle }];
}

/** What could not be answered as asked is answered with diagnostics; Terraform keeps the state it had. */
function encodeFailure(method: Method<unknown, unknown>, operation: Operation, error: unknown): Uint8Array {
  operation.diagnostics.add(...describeError(operation, error));
  const withDiagnostics = method as Method<unknown, { readonly diagnostics: readonly Diagnostic[] }>;
  return encodeMessage(withDiagnostics.response, { diagnostics: encodeDiagnostics(operation.diagnostics.list) });
}
