import type { CtyObject } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import { acceptState } from './author-state';
import { guard } from './guard';
import type { Operation } from './operation';
import type { Slot } from './walk-plan';
import { walkPlan } from './walk-plan';

interface GenerateRequest {
  readonly typeName: string;
  /** Changed in place. */
  readonly state: CtyObject;
}

/**
 * Makes the configuration that a person would write for an object that exists: without what only the provider fills in,
 * what is write-only, and what is deprecated and may be left out. Null only together with an error.
 */
export async function generateConfig(operation: Operation, request: GenerateRequest): Promise<CtyObject | null> {
  const resource = operation.runtime.resource(request.typeName);
  const { definition } = resource;
  let config: CtyObject | null = null;
  await guard(operation, async () => {
    const chosen = definition.generateConfig?.(ctyObject(Object.entries(request.state))) ?? {};
    walkPlan(definition.schema, { config: request.state, prior: null, planned: request.state }, leaveOut);
    config = acceptState(operation, resource, { ...request.state, ...chosen });
  });
  return config;
}

function leaveOut(slot: Slot): void {
  const { presence, writeOnly, deprecated } = slot.attribute;
  const outdated = deprecated !== undefined && presence !== 'required';
  if (presence === 'computed' || writeOnly === true || outdated) slot.planned = null;
}
