import type { Path } from '#terraform/cty/path';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import type { Attribute, Nesting } from '#terraform/framework/attribute';
import type { BlockContent, BlockNesting } from '#terraform/framework/schema';
import { correlate } from './correlate';

/** One attribute of a plan in the making. */
export interface Slot {
  readonly attribute: Attribute;
  /** Where it stands; an element of a set has no step of its own. */
  readonly path: Path;
  /** The path, or that of the set it leads into: Terraform takes no step into one. */
  readonly replacePath: Path;
  /** Whether the object that has it does not exist yet. */
  readonly isNew: boolean;
  readonly config: Value;
  readonly prior: Value;
  planned: Value;
}

interface Place {
  readonly path: Path;
  /** Path of the outermost set around it. */
  readonly set: Path | undefined;
}

interface Level {
  readonly config: CtyObject;
  readonly prior: CtyObject | null;
  readonly planned: CtyObject;
}

/** Visits every attribute of a plan, outer ones first, and writes back what the visit leaves in `planned`. */
export function walkPlan(
  block: BlockContent,
  level: Level,
  visit: (slot: Slot) => void,
  { path, set }: Place = { path: [], set: undefined },
): void {
  for (const name of Object.keys(block.attributes)) {
    const attribute = block.attributes[name];
    if (!attribute) continue;
    const inside = [...path, { attribute: name }];
    const slot: Slot = {
      attribute,
      path: inside,
      replacePath: set ?? inside,
      isNew: level.prior === null,
      config: level.config[name] ?? null,
      prior: level.prior?.[name] ?? null,
      planned: level.planned[name] ?? null,
    };
    visit(slot);
    level.planned[name] = slot.planned;
    if (attribute.content.kind === 'nested') {
      const inner = { attributes: attribute.content.attributes, description: '' };
      walkElements(inner, attribute.content.nesting, { ...slot, set }, visit);
    }
  }
  for (const [name, nested] of Object.entries(block.blocks ?? {})) {
    const value = (object: CtyObject | null): Value => object?.[name] ?? null;
    const slot = { config: value(level.config), prior: value(level.prior), planned: value(level.planned) };
    walkElements(nested, nested.nesting, { ...slot, path: [...path, { attribute: name }], set }, visit);
  }
}

type Collection = Pick<Slot, 'config' | 'prior' | 'planned'> & Place;

function walkElements(
  block: BlockContent,
  nesting: Nesting | BlockNesting,
  slot: Collection,
  visit: (slot: Slot) => void,
): void {
  const { config, prior, planned, path, set } = slot;
  if (isAbsent(config) || isAbsent(planned)) return;
  switch (nesting) {
    case 'single':
    case 'group':
      walkElement(block, config, prior, planned, visit, { path, set });
      break;
    case 'list':
      for (const [index, element] of (planned as readonly Value[]).entries()) {
        walkElement(block, at(config, index), at(prior, index), element, visit, { path: [...path, { index }], set });
      }
      break;
    case 'map':
      for (const [key, element] of Object.entries(planned as CtyObject)) {
        walkElement(block, get(config, key), get(prior, key), element, visit, { path: [...path, { key }], set });
      }
      break;
    case 'set':
      walkSet(block, slot, visit);
  }
}

/** Elements of a set have no names: see {@link correlate} for who belongs to whom. */
function walkSet(
  block: BlockContent,
  { config, prior, planned, path, set = path }: Collection,
  visit: (slot: Slot) => void,
): void {
  const elements = planned as readonly Value[];
  const configs = correlate(elements, config as readonly Value[]);
  const priors = correlate(elements, isAbsent(prior) ? [] : (prior as readonly Value[]));
  for (const [index, element] of elements.entries())
    walkElement(block, configs[index], priors[index], element, visit, { path, set });
}

function walkElement(
  block: BlockContent,
  config: Value | undefined,
  prior: Value | undefined,
  planned: Value,
  visit: (slot: Slot) => void,
  place: Place,
): void {
  if (isAbsent(config) || isAbsent(planned)) return;
  const level = {
    config: config as CtyObject,
    prior: isAbsent(prior) ? null : (prior as CtyObject),
    planned: planned as CtyObject,
  };
  walkPlan(block, level, visit, place);
}

function isAbsent(value: Value | undefined): value is null | undefined | Unknown {
  return value === null || value === undefined || value instanceof Unknown;
}

function at(value: Value, index: number): Value | undefined {
  return isAbsent(value) ? undefined : (value as readonly Value[])[index];
}

function get(value: Value, key: string): Value | undefined {
  return isAbsent(value) ? undefined : (value as CtyObject)[key];
}
