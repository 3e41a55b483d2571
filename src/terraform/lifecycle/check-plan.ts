import { equal } from '#terraform/cty/equal';
import type { Path } from '#terraform/cty/path';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { isCtyObject, isSequence } from '#terraform/cty/value';
import type { Attribute, Nesting } from '#terraform/framework/attribute';
import { isComputed, typeOf } from '#terraform/framework/attribute';
import type { BlockContent, BlockNesting, NestedBlock } from '#terraform/framework/schema';
import { nestedBlockType } from '#terraform/framework/schema';
import type { AuthorReport } from './author-report';

type AnyNesting = Nesting | BlockNesting;

/** One place in the configuration, the prior state and the plan. */
interface Trio<V = Value> {
  readonly config: V;
  readonly prior: V | null;
  readonly planned: V;
}

/**
 * Reports where a plan says what Terraform lets no plan say: a configured value is planned as it is configured or as it
 * was, and only what is computed may be anything else (Terraform's AssertPlanValid).
 */
export function checkPlan(report: AuthorReport, block: BlockContent, trio: Trio<CtyObject>, path: Path = []): void {
  for (const name of Object.keys(block.attributes)) {
    checkAttribute(report, block.attributes[name] as Attribute, member(trio, name), [...path, { attribute: name }]);
  }
  for (const [name, nested] of Object.entries(block.blocks ?? {})) {
    checkBlock(report, nested, member(trio, name), [...path, { attribute: name }]);
  }
}

function checkAttribute(report: AuthorReport, attribute: Attribute, trio: Trio, path: Path): void {
  const { config, prior, planned } = trio;
  const { content } = attribute;
  const type = typeOf(content);
  if (attribute.writeOnly === true) {
    if (planned !== null) report(path, () => 'must be null, as it is write-only');
    return;
  }
  if (equal(type, planned, config) || (config === null && isComputed(attribute))) return;
  if (config !== null && prior !== null && equal(type, planned, prior)) return;
  if (content.kind === 'nested' && hasParts(config) && hasParts(planned)) {
    checkObjects(report, { attributes: content.attributes, description: '' }, content.nesting, trio, path);
    return;
  }
  if (attribute.presence === 'computed') return;
  report(path, (show) => `must be ${show(config)} as configured${priorChoice(show, trio)}, and is ${show(planned)}`);
}

function priorChoice(show: (value: Value) => string, { config, prior }: Trio): string {
  return config === null || prior === null ? '' : `, or ${show(prior)} as before`;
}

function checkBlock(report: AuthorReport, block: NestedBlock, trio: Trio, path: Path): void {
  const { config, planned } = trio;
  if (equal(nestedBlockType(block), planned, config)) return;
  if (hasParts(config) && hasParts(planned)) checkObjects(report, block, block.nesting, trio, path);
  else report(path, (show) => `must be ${show(config)} as configured, and is ${show(planned)}`);
}

/** Objects are compared with those at the same place; elements of a set have none, and only their number counts. */
function checkObjects(report: AuthorReport, block: BlockContent, nesting: AnyNesting, trio: Trio, path: Path): void {
  const { config, prior, planned } = trio;
  if (isSequence(config) && isSequence(planned)) {
    if (config.length !== planned.length) {
      report(path, () => `must have ${config.length} elements as configured, and has ${planned.length}`);
    } else if (nesting === 'list') {
      for (const [index, value] of config.entries()) {
        const before = prior !== null && isSequence(prior) ? (prior[index] ?? null) : null;
        const element = { config: value, prior: before, planned: planned[index] ?? null };
        checkObject(report, block, element, [...path, { index }]);
      }
    }
  } else if (nesting === 'map' && isCtyObject(config) && isCtyObject(planned)) {
    const known = prior !== null && isCtyObject(prior) ? prior : null;
    for (const key of new Set([...Object.keys(config), ...Object.keys(planned)])) {
      checkObject(report, block, member({ config, prior: known, planned }, key), [...path, { key }]);
    }
  } else {
    checkObject(report, block, trio, path);
  }
}

function checkObject(report: AuthorReport, block: BlockContent, { config, prior, planned }: Trio, path: Path): void {
  if (isCtyObject(config) && isCtyObject(planned)) {
    checkPlan(report, block, { config, prior: prior !== null && isCtyObject(prior) ? prior : null, planned }, path);
  } else if (config !== planned) {
    report(path, (show) => `must be ${show(config)} as configured, and is ${show(planned)}`);
  }
}

function hasParts(value: Value): boolean {
  return value !== null && !(value instanceof Unknown);
}

function member({ config, prior, planned }: Trio<CtyObject>, name: string): Trio {
  return { config: config[name] ?? null, prior: prior?.[name] ?? null, planned: planned[name] ?? null };
}
