import { equal } from '#terraform/cty/equal';
import type { Path } from '#terraform/cty/path';
import { formatPath } from '#terraform/cty/path';
import { unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import type { Attributes, ObjectType } from '#terraform/framework/attribute';
import { isComputed, typeOf } from '#terraform/framework/attribute';
import type { PrivateState } from '#terraform/framework/private-state';
import type { PlanChange } from '#terraform/framework/resource';
import type { Schema } from '#terraform/framework/schema';
import { authorReport } from './author-report';
import { acceptPlan } from './author-state';
import { checkPlan } from './check-plan';
import { dropWriteOnly } from './drop-write-only';
import { authorBug, guard } from './guard';
import { isSameMeaning } from './keep-spelling';
import type { Operation } from './operation';
import { pathInto } from './path-into';
import { refuseDuplicates } from './refuse-duplicates';
import type { Typed } from './runtime';
import { isSameObject } from './same-object';
import type { Slot } from './walk-plan';
import { walkPlan } from './walk-plan';

export interface PlanRequest {
  readonly typeName: string;
  /** Null when the resource is to be destroyed. */
  readonly config: CtyObject | null;
  /** Null when the resource does not exist yet. */
  readonly prior: CtyObject | null;
  /** Terraform's own merge of the two; null when the resource is to be destroyed. Changed in place. */
  readonly proposed: CtyObject | null;
  readonly private: PrivateState;
}

export interface PlanResult {
  readonly planned: CtyObject | null;
  readonly requiresReplace: readonly Path[];
}

/**
 * Plans one resource, in the order users know: defaults, write-only values out, unknown where the provider will fill
 * in, plan modifiers, the resource's own `plan`. A resource without `update` is replaced by every change.
 */
export async function planResource(operation: Operation, request: PlanRequest): Promise<PlanResult> {
  const resource = operation.runtime.resource(request.typeName);
  const { definition, type, traits } = resource;
  const { config, prior, proposed } = request;
  const requiresReplace: Path[] = [];
  let planned = proposed;
  await guard(operation, async () => {
    if (proposed === null || config === null) {
      await definition.plan?.(
        { kind: 'delete', prior } as PlanChange<Attributes>,
        operation.resourceContext(request.private),
      );
      return;
    }
    requiresReplace.push(...draftPlan(operation, resource, { config, prior, planned: proposed }));
    if (traits.objectSets) refuseDuplicates(operation, definition.schema, proposed);
    const requireReplace = (at: string | Path): void => {
      const path = typeof at === 'string' ? [{ attribute: at }] : at;
      const [first] = path;
      if (first && 'attribute' in first && Object.hasOwn(type.attributes, first.attribute))
        requiresReplace.push(pathInto(type, path));
      else
        operation.diagnostics.add(
          authorBug(operation, `Plan: requireReplace("${formatPath(path)}") names no attribute`),
        );
    };
    const kind = prior === null ? 'create' : 'update';
    await definition.plan?.(
      { kind, config, prior, planned: proposed, requireReplace } as PlanChange<Attributes>,
      operation.resourceContext(request.private),
    );
    planned = acceptPlan(operation, resource, proposed);
    if (!operation.diagnostics.hasErrors)
      checkPlan(authorReport(operation, 'Plan', definition.schema), definition.schema, { config, prior, planned });
    if (!definition.update && prior && !isSameObject(resource, prior, proposed))
      requiresReplace.push(...changedPaths(type, prior, proposed));
  });
  return { planned, requiresReplace: distinct(requiresReplace) };
}

/** Plans all that the schema says; answers what the resource must be replaced for. */
function draftPlan(
  operation: Operation,
  resource: Typed<{ readonly schema: Schema }>,
  level: { readonly config: CtyObject; readonly prior: CtyObject | null; readonly planned: CtyObject },
): readonly Path[] {
  const { schema } = resource.definition;
  const { prior, planned } = level;
  walkPlan(schema, level, (slot) => {
    fillDefault(slot);
    dropWriteOnly(slot);
    keepPrior(slot);
  });
  const changes = prior === null || !isSameObject(resource, prior, planned);
  const requiresReplace: Path[] = [];
  walkPlan(schema, level, (slot) => {
    if (changes) markUnknown(slot);
    if (slot.attribute.planModifiers && runModifiers(operation, slot, prior === null))
      requiresReplace.push(slot.replacePath);
  });
  return requiresReplace;
}

function fillDefault(slot: Slot): void {
  if (slot.config === null && slot.attribute.default !== undefined) slot.planned = slot.attribute.default as Value;
}

/** What is only written in another way than before is no change. */
function keepPrior(slot: Slot): void {
  const { customType, content } = slot.attribute;
  if (!customType || slot.config === null || slot.prior === null || slot.planned === null) return;
  if (isSameMeaning(customType, typeOf(content), slot.prior, slot.planned)) slot.planned = slot.prior;
}

function markUnknown(slot: Slot): void {
  if (slot.config === null && isComputed(slot.attribute) && slot.attribute.default === undefined)
    slot.planned = unknown;
}

/** Answers whether the resource must be replaced for it. */
function runModifiers(operation: Operation, slot: Slot, creating: boolean): boolean {
  const { path, isNew, config, prior, attribute } = slot;
  let replaces = false;
  for (const modifier of attribute.planModifiers ?? []) {
    const changed = !equal(typeOf(attribute.content), prior, slot.planned);
    const decision = modifier.modify({ creating, isNew, config, prior, planned: slot.planned, changed });
    if (decision.planned !== undefined) slot.planned = decision.planned as Value;
    if (decision.refusal !== undefined)
      operation.diagnostics.error(`Cannot plan ${formatPath(path)}`, decision.refusal, path);
    replaces ||= decision.requiresReplace === true;
  }
  return replaces;
}

function changedPaths({ attributes }: ObjectType, prior: CtyObject, planned: CtyObject): readonly Path[] {
  return Object.entries(attributes)
    .filter(([name, type]) => !equal(type, prior[name] ?? null, planned[name] ?? null))
    .map(([name]) => [{ attribute: name }]);
}

function distinct(paths: readonly Path[]): readonly Path[] {
  if (paths.length < 2) return paths;
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}
