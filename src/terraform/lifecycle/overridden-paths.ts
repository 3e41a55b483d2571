import { equal } from '#terraform/cty/equal';
import type { Path } from '#terraform/cty/path';
import type { CtyObject, Value } from '#terraform/cty/value';
import { isCtyObject, isSequence } from '#terraform/cty/value';
import type { Attribute, Nesting } from '#terraform/framework/attribute';
import { isComputed, typeOf } from '#terraform/framework/attribute';
import type { BlockContent, BlockNesting } from '#terraform/framework/schema';
import { correlate } from './correlate';

/**
 * Where a result says something else than the configuration, though only what is computed and not configured is the
 * provider's to say (Terraform's AssertPlanValid). Paths lead as deep as Terraform can point.
 */
export function overriddenPaths(block: BlockContent, config: CtyObject, result: CtyObject, path: Path = []): Path[] {
  const attributes = Object.entries(block.attributes).flatMap(([name, attribute]) =>
    attributePaths(attribute, config[name] ?? null, result[name] ?? null, [...path, { attribute: name }]),
  );
  const blocks = Object.entries(block.blocks ?? {}).flatMap(([name, nested]) =>
    elementPaths(nested, nested.nesting, config[name] ?? null, result[name] ?? null, [...path, { attribute: name }]),
  );
  return [...attributes, ...blocks];
}

function attributePaths(attribute: Attribute, config: Value, result: Value, path: Path): Path[] {
  if (config === null && isComputed(attribute)) return [];
  const { content } = attribute;
  if (content.kind === 'value') return equal(typeOf(content), config, result) ? [] : [path];
  return elementPaths({ attributes: content.attributes, description: '' }, content.nesting, config, result, path);
}

function elementPaths(
  block: BlockContent,
  nesting: Nesting | BlockNesting,
  config: Value,
  result: Value,
  path: Path,
): Path[] {
  if (isSequence(config) && isSequence(result) && config.length === result.length) {
    const said = nesting === 'set' ? correlate(result, config) : config;
    return result.flatMap((element, index) =>
      objectPaths(block, said[index], element, nesting === 'set' ? path : [...path, { index }]),
    );
  }
  if (!isCtyObject(config) || !isCtyObject(result)) return config === result ? [] : [path];
  if (nesting !== 'map') return overriddenPaths(block, config, result, path);
  const keys = Object.keys(config);
  if (keys.length !== Object.keys(result).length) return [path];
  return keys.flatMap((key) => objectPaths(block, config[key], result[key], [...path, { key }]));
}

function objectPaths(block: BlockContent, config: Value | undefined, result: Value | undefined, path: Path): Path[] {
  if (config === undefined || result === undefined) return [path];
  return elementPaths(block, 'single', config, result, path);
}
