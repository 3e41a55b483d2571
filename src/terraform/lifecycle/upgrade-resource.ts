import type { CtyObject } from '#terraform/cty/value';
import type { Context } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { acceptState } from './author-state';
import type { Operation } from './operation';
import type { StoredState } from './stored-state';
import { readPrior, readStored } from './stored-state';

interface UpgradeRequest extends StoredState {
  readonly version: number;
}

/** The state that `upgrade` is given is what the upgrade's own `schema` says. */
interface AnyUpgrade {
  upgrade(prior: object, context: Context): object | Promise<object>;
}

/**
 * Reads a stored state in today's shape. One of the current version loses what the schema no longer has; an older one
 * goes through the upgrade that the author has for its version, straight to the current one.
 */
export async function upgradeResource(operation: Operation, request: UpgradeRequest): Promise<CtyObject> {
  const resource = operation.runtime.resource(request.typeName);
  const { schema, upgrades = {} } = resource.definition;
  const current = schema.version ?? 0;
  if (request.version === current) return readStored(resource.type, request);
  const upgrade = request.version < current ? upgrades[request.version] : undefined;
  if (!upgrade) throw noUpgrade(request, current, Object.keys(upgrades));
  const prior = readPrior(upgrade.schema, request);
  return acceptState(operation, resource, await (upgrade as AnyUpgrade).upgrade(prior, operation.context()));
}

function noUpgrade(request: UpgradeRequest, current: number, upgraded: readonly string[]): DiagnosticError {
  const { typeName, version } = request;
  const others = upgraded.length > 0 ? `, and upgrades from ${upgraded.join(', ')}` : ' only';
  return new DiagnosticError(
    'Cannot upgrade resource state',
    `The state of "${typeName}" has schema version ${version} and this provider knows version ${current}${others}: use the provider version that wrote it`,
  );
}
