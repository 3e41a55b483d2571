import { equal } from '#terraform/cty/equal';
import { Unknown } from '#terraform/cty/unknown';
import { ctyObject, isCtyObject, isSequence, type CtyObject, type Value } from '#terraform/cty/value';
import { type Attribute, isComputed, type Nesting } from '#terraform/framework/attribute';
import { type BlockContent, type BlockNesting, schemaType } from '#terraform/framework/schema';

/**
 * What Terraform proposes as the new state of a resource (its `objchange.ProposedNew`): the configuration, and the prior
 * value wherever it leaves one to the provider. Elements of a list are held against those at the same place, of a map
 * against those of the same key, of a set against the first that nobody took and that says the same.
 */
export function propose(block: BlockContent, config: CtyObject, prior: CtyObject | null): CtyObject {
  const proposed = ctyObject();
  for (const [name, attribute] of Object.entries(block.attributes)) {
    proposed[name] = proposeAttribute(attribute, config[name] ?? null, prior?.[name] ?? null);
  }
  for (const [name, nested] of Object.entries(block.blocks ?? {})) {
    proposed[name] = proposeObjects(nested, nested.nesting, config[name] ?? null, prior?.[name] ?? null);
  }
  return proposed;
}

function proposeAttribute(attribute: Attribute, config: Value, prior: Value): Value {
  const { content } = attribute;
  if (content.kind === 'value') return config === null && isComputed(attribute) ? prior : config;
  const inside = { attributes: content.attributes, description: '' };
  if (config !== null) return proposeObjects(inside, content.nesting, config, prior);
  const before = objectsIn(content.nesting, prior);
  return isComputed(attribute) && !before.some((object) => wasConfigured(inside, object)) ? prior : null;
}

/** Whether an object holds what only a configuration can have said: it goes when the configuration does. */
function wasConfigured({ attributes }: BlockContent, object: CtyObject): boolean {
  return Object.entries(attributes).some(([name, attribute]) => !isComputed(attribute) && object[name] !== null);
}

function objectsIn(nesting: Nesting, value: Value): readonly CtyObject[] {
  if (isSequence(value)) return value.filter(isCtyObject);
  if (!isCtyObject(value)) return [];
  return nesting === 'map' ? Object.values(value).filter(isCtyObject) : [value];
}

function proposeObjects(block: BlockContent, nesting: Nesting | BlockNesting, config: Value, prior: Value): Value {
  if (config === null || config instanceof Unknown) return config;
  const element = (given: Value, before: Value | undefined): Value =>
    isCtyObject(given) ? propose(block, given, before !== undefined && isCtyObject(before) ? before : null) : given;
  if (isSequence(config)) {
    const before = isSequence(prior) ? prior : [];
    if (nesting === 'list') return config.map((given, index) => element(given, before[index]));
    const left = [...before];
    return config.map((given) => element(given, takeSame(block, given, left)));
  }
  if (nesting !== 'map' || !isCtyObject(config)) return element(config, prior);
  const before = isCtyObject(prior) ? prior : ctyObject();
  return ctyObject(Object.entries(config).map(([key, given]) => [key, element(given, before[key])]));
}

/** Takes the first prior element that equals the configured one wherever that does not leave a value to the provider. */
function takeSame(block: BlockContent, config: Value, left: Value[]): Value | undefined {
  const index = left.findIndex((prior) => isCtyObject(config) && isCtyObject(prior) && agrees(block, config, prior));
  return index < 0 ? undefined : left.splice(index, 1)[0];
}

function agrees(block: BlockContent, config: CtyObject, prior: CtyObject): boolean {
  return equal(schemaType(block), propose(block, config, prior), prior);
}
