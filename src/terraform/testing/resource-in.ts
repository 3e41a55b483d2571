import type { JsonObject, JsonValue } from '#terraform/cty/parse-json';

/** The attributes of a resource in what `terraform show -json` tells, every number with all its digits. */
export function resourceIn(json: JsonValue, values: 'values' | 'planned_values', address: string): JsonObject {
  const root = member(member(json, values), 'root_module');
  const resources = member(root, 'resources') as readonly JsonValue[];
  const found = resources.find((resource) => member(resource, 'address') === address);
  if (found === undefined) throw new Error(`Cannot find ${address} in ${values}`);
  return member(found, 'values') as JsonObject;
}

function member(json: JsonValue, name: string): JsonValue {
  const value = (json as JsonObject)[name];
  if (value === undefined) throw new Error(`Cannot find "${name}" in what terraform show -json tells`);
  return value;
}
