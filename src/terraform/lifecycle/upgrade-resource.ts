import { CtyError } from '#terraform/cty/error';
import { decodeJson } from '#terraform/cty/json';
import type { Value } from '#terraform/cty/value';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Operation } from './operation';

interface UpgradeRequest {
  readonly typeName: string;
  readonly version: number;
  /** The slice of the state file, as it is. */
  readonly json: Uint8Array;
}

/** Reads a stored state in today's shape; what the schema no longer has is left out. */
export async function upgradeResource(operation: Operation, request: UpgradeRequest): Promise<Value> {
  const { typeName, version, json } = request;
  const { definition, type } = operation.runtime.resource(typeName);
  const current = definition.schema.version ?? 0;
  if (version !== current) {
    throw new DiagnosticError(
      'Cannot upgrade resource state',
      `The state of "${typeName}" has schema version ${version} and this provider knows version ${current} only: use the provider version that wrote it`,
    );
  }
  try {
    return decodeJson(type, json);
  } catch (error) {
    if (!(error instanceof CtyError)) throw error;
    throw new DiagnosticError(
      'Cannot read resource state',
      `The stored state of "${typeName}" does not fit its schema: ${error.message}. Restore the state from a backup, or remove the resource from it and import it again`,
      error.path,
    );
  }
}
