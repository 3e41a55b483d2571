import { equal } from '#terraform/cty/equal';
import type { CtyObject } from '#terraform/cty/value';
import { refuseErrors } from './refuse-errors';
import type { Change, ResourceClient } from './resource-client';

/**
 * Validates, plans, applies and reads, then plans again; answers the state, null after a destroy. A change that requires
 * it destroys and creates. Throws with the diagnostics when a step has errors, and when the second plan is not what is
 * there: Terraform would never come to rest.
 */
export async function applyAndSettle(resource: ResourceClient, change: Change): Promise<CtyObject | null> {
  const { config, prior } = change;
  if (config) refuseErrors('validate', await resource.validate(config));
  const planned = await resource.plan(change);
  refuseErrors('plan', planned.diagnostics);
  if (config && prior && planned.requiresReplace.length > 0) {
    await applyAndSettle(resource, { ...change, config: null });
    return applyAndSettle(resource, { config });
  }
  const applied = await resource.apply({ ...change, private: planned.plannedPrivate }, planned.state);
  refuseErrors('apply', applied.diagnostics);
  return config && applied.state && expectNoChange(resource, config, applied.state, applied.private);
}

async function expectNoChange(
  resource: ResourceClient,
  config: NonNullable<Change['config']>,
  state: CtyObject,
  privateBytes: Uint8Array,
): Promise<CtyObject> {
  const read = await resource.read(state, privateBytes);
  refuseErrors('read', read.diagnostics);
  const again = await resource.plan({ config, prior: read.state, private: read.private });
  refuseErrors('plan again', again.diagnostics);
  if (read.state && again.state && equal(resource.type, read.state, again.state)) return read.state;
  const names = Object.keys(resource.type.attributes).filter((name) => {
    const [before, after] = [read.state?.[name] ?? null, again.state?.[name] ?? null];
    return !equal(resource.type.attributes[name] ?? resource.type, before, after);
  });
  throw new Error(
    `Cannot settle as a plan after the apply changes ${names.join(', ')} again: return what was planned from create, update and read`,
  );
}
