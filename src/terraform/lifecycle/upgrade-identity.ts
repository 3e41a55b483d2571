import type { CtyObject } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Identity } from '#terraform/framework/identity';
import { identityType } from '#terraform/framework/identity';
import type { Operation } from './operation';
import type { StoredState } from './stored-state';
import { readJson, readStored } from './stored-state';

interface UpgradeIdentityRequest extends StoredState {
  readonly version: number;
}

/** Reads a stored identity in today's shape, as states are read: straight to the current version, in one step. */
export async function upgradeIdentity(operation: Operation, request: UpgradeIdentityRequest): Promise<CtyObject> {
  const identity = identityOf(operation, request.typeName);
  const { version: current = 0, upgrades = {} } = identity;
  if (request.version === current) return readStored(identityType(identity), request);
  const upgrade = request.version < current ? upgrades[request.version] : undefined;
  if (!upgrade) {
    throw new DiagnosticError(
      'Cannot upgrade resource identity',
      `The identity of "${request.typeName}" has version ${request.version} and this provider knows version ${current}: use the provider version that wrote it`,
    );
  }
  return ctyObject(Object.entries(upgrade(readJson(request))));
}

/** Throws when objects of the type have no identity. */
export function identityOf(operation: Operation, typeName: string): Identity<Attributes, unknown> {
  const { identity } = operation.runtime.resource(typeName).definition;
  if (identity) return identity;
  throw new DiagnosticError('Resource type has no identity', `"${typeName}" is known by its id: use that instead`);
}
