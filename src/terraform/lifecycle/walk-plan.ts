import type { Path } from '#terraform/cty/path';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import type { Attribute, Nesting } from '#terraform/framework/attribute';
import type { BlockContent, BlockNesting } from '#terraform/framework/schema';
import { correlate } from './correlate';

/** One attribute of a plan in the making. */
export interface Slot {
  readonly attribute: Attribute;
  /** Where Terraform can point at; the path of the set for what is inside a set, as no step leads into one. */
  readonly path: Path;
  readonly config: Value;
  readonly prior: Value;
  planned: Value;
}

interface Level {
  readonly config: CtyObject;
  readonly prior: CtyObject | null;
  readonly planned: CtyObject;
}

/** Visits every attribute of a plan, outer ones first, and writes back what the visit leaves in `planned`. */
export function walkPlan(block: BlockContent, level: Level, visit: (slot: Slot) => void, path: Path = []): void {
  for (const name of Object.keys(block.attributes)) {
    const attribute = block.attributes[name];
    if (!attribute) continue;
    const slot: Slot = {
      attribute,
      path: [...path, { attribute: name }],
      config: level.config[name] ?? null,
      prior: level.prior?.[name] ?? null,
      planned: level.planned[name] ?? null,
    };
    visit(slot);
    level.planned[name] = slot.planned;
    if (attribute.content.kind === 'nested') {
      const inner = { attributes: attribute.content.attributes, description: '' };
      walkElements(inner, attribute.content.nesting, slot, visit);
    }
  }
  for (const [name, nested] of Object.entries(block.blocks ?? {})) {
    const value = (object: CtyObject | null): Value => object?.[name] ?? null;
    const slot = { config: value(level.config), prior: value(level.prior), planned: value(level.planned) };
    walkElements(nested, nested.nesting, { ...slot, path: [...path, { attribute: name }] }, visit);
  }
}

type Collection = Pick<Slot, 'config' | 'prior' | 'planned' | 'path'>;

function walkElements(
  block: BlockContent,
  nesting: Nesting | BlockNesting,
  slot: Collection,
  visit: (slot: Slot) => void,
): void {
  const { config, prior, planned, path } = slot;
  if (isAbsent(config) || isAbsent(planned)) return;
  switch (nesting) {
    case 'single':
    case 'group':
      walkElement(block, config, prior, planned, visit, path);
      break;
    case 'list':
      for (const [index, element] of (planned as readonly Value[]).entries()) {
        walkElement(block, at(config, index), at(prior, index), element, visit, [...path, { index }]);
      }
      break;
    case 'map':
      for (const [key, element] of Object.entries(planned as CtyObject)) {
        walkElement(block, get(config, key), get(prior, key), element, visit, [...path, { key }]);
      }
      break;
    case 'set':
      walkSet(block, slot, visit);
  }
}

/** Elements of a set have no names: see {@link correlate} for who belongs to whom. */
function walkSet(block: BlockContent, { config, prior, planned, path }: Collection, visit: (slot: Slot) => void): void {
  const elements = planned as readonly Value[];
  const configs = correlate(elements, config as readonly Value[]);
  const priors = correlate(elements, isAbsent(prior) ? [] : (prior as readonly Value[]));
  for (const [index, element] of elements.entries())
    walkElement(block, configs[index], priors[index], element, visit, path);
}

function walkElement(
  block: BlockContent,
  config: Value | undefined,
  prior: Value | undefined,
  planned: Value,
  visit: (slot: Slot) => void,
  path: Path,
): void {
  if (isAbsent(config) || isAbsent(planned)) return;
  const level = {
    config: config as CtyObject,
    prior: isAbsent(prior) ? null : (prior as CtyObject),
    planned: planned as CtyObject,
  };
  walkPlan(block, level, visit, path);
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
