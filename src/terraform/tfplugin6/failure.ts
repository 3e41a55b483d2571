import { describeError } from '#terraform/lifecycle/guard';
import type { Operation } from '#terraform/lifecycle/operation';
import type { Method } from '#terraform/plugin/protobuf';
import { encodeMessage } from '#terraform/plugin/protobuf';
import { encodeDiagnostics } from './diagnostics';
import type { Diagnostic } from './gen/tfplugin6';

/** What could not be answered as asked is answered with diagnostics; Terraform keeps the state it had. */
export function encodeFailure(method: Method<unknown, unknown>, operation: Operation, error: unknown): Uint8Array {
  operation.diagnostics.add(...describeError(operation, error));
  const withDiagnostics = method as Method<unknown, { readonly diagnostics: readonly Diagnostic[] }>;
  return encodeMessage(withDiagnostics.response, { diagnostics: encodeDiagnostics(operation.diagnostics.list) });
}
