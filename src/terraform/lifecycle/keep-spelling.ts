import { equal } from '#terraform/cty/equal';
import { itemType, memberType } from '#terraform/cty/inner-type';
import type { Type } from '#terraform/cty/type';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { ctyObject, Dynamic, isCtyObject, isSequence } from '#terraform/cty/value';
import type { Attribute, Nesting } from '#terraform/framework/attribute';
import { typeOf } from '#terraform/framework/attribute';
import type { BlockContent, BlockNesting } from '#terraform/framework/schema';
import { schemaType } from '#terraform/framework/schema';
import type { CustomType } from '#terraform/framework/types/custom-type';
import { canBe } from './check-result';

/**
 * Writes what was found as it was written before, wherever the custom type of an attribute says that both mean the same:
 * what an API spells in its own way is then no change. Objects of a set are found again by all that they say.
 */
export function keepSpelling(content: BlockContent, before: CtyObject, found: CtyObject): CtyObject {
  const kept = ctyObject(Object.entries(found));
  for (const [name, attribute] of Object.entries(content.attributes)) {
    kept[name] = keepAttribute(attribute, before[name] ?? null, found[name] ?? null);
  }
  for (const [name, block] of Object.entries(content.blocks ?? {})) {
    kept[name] = keepObjects(block, block.nesting, before[name] ?? null, found[name] ?? null);
  }
  return kept;
}

function keepAttribute({ content, customType }: Attribute, before: Value, found: Value): Value {
  if (content.kind === 'nested') {
    return keepObjects({ description: '', ...content }, content.nesting, before, found);
  }
  return customType ? keepTexts(customType, typeOf(content), before, found) : found;
}

/** Whether two values of an attribute of the type mean the same. */
export function isSameMeaning(custom: CustomType, type: Type, a: Value, b: Value): boolean {
  return equal(type, canonical(custom, a), canonical(custom, b));
}

function canonical(custom: CustomType, value: Value): Value {
  if (typeof value === 'string') {
    const text = custom.canonical(value);
    return text === undefined ? value : `${custom.noun} ${text}`;
  }
  if (value instanceof Dynamic) return new Dynamic(value.type, canonical(custom, value.value));
  if (isSequence(value)) return value.map((element) => canonical(custom, element));
  if (!isCtyObject(value)) return value;
  return ctyObject(Object.entries(value).map(([name, member]) => [name, canonical(custom, member)]));
}

function keepTexts(custom: CustomType, type: Type, before: Value, found: Value): Value {
  if (isSameMeaning(custom, type, before, found)) return before;
  if (isSequence(before) && isSequence(found)) {
    if (type.kind === 'set') return found.map((element) => findSame(custom, type.element, before, element) ?? element);
    return found.map((element, index) => keepTexts(custom, itemType(type, index), before[index] ?? null, element));
  }
  if (!isCtyObject(before) || !isCtyObject(found)) return found;
  return ctyObject(
    Object.entries(found).map(([name, member]) => [
      name,
      keepTexts(custom, memberType(type, name), before[name] ?? null, member),
    ]),
  );
}

function findSame(custom: CustomType, type: Type, before: readonly Value[], element: Value): Value | undefined {
  return before.find((candidate) => isSameMeaning(custom, type, candidate, element));
}

function keepObjects(content: BlockContent, nesting: Nesting | BlockNesting, before: Value, found: Value): Value {
  if (isSequence(before) && isSequence(found)) {
    if (nesting === 'set') return keepSet(content, before, found);
    return found.map((element, index) => keepObject(content, before[index] ?? null, element));
  }
  if (!isCtyObject(before) || !isCtyObject(found)) return found;
  if (nesting !== 'map') return keepSpelling(content, before, found);
  return ctyObject(
    Object.entries(found).map(([key, element]) => [key, keepObject(content, before[key] ?? null, element)]),
  );
}

function keepObject(content: BlockContent, before: Value, found: Value): Value {
  return isCtyObject(before) && isCtyObject(found) ? keepSpelling(content, before, found) : found;
}

function keepSet(content: BlockContent, before: readonly Value[], found: readonly Value[]): readonly Value[] {
  const type = schemaType(content);
  const left = new Set(before.filter((candidate) => !(candidate instanceof Unknown)));
  return found.map((element) => {
    for (const candidate of left) {
      const kept = keepObject(content, candidate, element);
      if (!canBe(type, candidate, kept)) continue;
      left.delete(candidate);
      return kept;
    }
    return element;
  });
}
