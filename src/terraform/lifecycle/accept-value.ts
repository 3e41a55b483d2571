import { itemType } from '#terraform/cty/inner-type';
import { CtyNumber } from '#terraform/cty/number';
import type { Path } from '#terraform/cty/path';
import type { Type } from '#terraform/cty/type';
import { describeType } from '#terraform/cty/type';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { ctyObject, describeValue, Dynamic, isCtyObject, isSequence } from '#terraform/cty/value';

/** How values are taken over from an author, who is not held to the types that were given. */
export interface Taking {
  /** Told what Terraform would refuse, and where. */
  readonly report: (path: Path, sentence: string) => void;
  /** Whether what is not known yet is right. @default false */
  readonly mayBeUnknown?: boolean;
}

/** As {@link acceptValue}, for an object whose attributes may be in any order, and too many or too few. */
export function acceptObject(
  taking: Taking,
  attributes: Readonly<Record<string, Type>>,
  returned: object,
  path: Path = [],
): CtyObject {
  const given = returned as Readonly<Record<string, Value | undefined>>;
  const accepted = ctyObject();
  for (const name of Object.keys(attributes)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const type = attributes[name] as Type;
    accepted[name] = value === null ? null : acceptValue(taking, type, value, [...path, { attribute: name }]);
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(attributes, name))
      taking.report([...path, { attribute: name }], 'is no attribute of the schema');
  }
  return accepted;
}

/** Takes over one value of a type; what does not fit is reported, and null in its place. */
export function acceptValue(taking: Taking, type: Type, value: Value | undefined, path: Path = []): Value {
  if (value === null) return null;
  if (value === undefined) return refuse(taking, path, 'was left out: return null to say that it has no value');
  if (value instanceof Unknown) {
    return taking.mayBeUnknown === true ? value : refuse(taking, path, 'is still unknown after the operation');
  }
  switch (type.kind) {
    case 'string':
      if (typeof value === 'string') return value;
      break;
    case 'bool':
      if (typeof value === 'boolean') return value;
      break;
    case 'number':
      if (value instanceof CtyNumber) return value;
      break;
    case 'dynamic':
      if (value instanceof Dynamic) return new Dynamic(value.type, acceptValue(taking, value.type, value.value, path));
      break;
    case 'object':
      if (isCtyObject(value)) return acceptObject(taking, type.attributes, value, path);
      break;
    case 'map':
      if (isCtyObject(value)) return acceptMap(taking, type.element, value, path);
      break;
    default:
      if (isSequence(value)) return acceptElements(taking, type, value, path);
  }
  return refuse(taking, path, `must be ${wanted(type)} and is ${found(value)}`);
}

function wanted(type: Type): string {
  if (type.kind === 'number') return 'a CtyNumber, which is exact,';
  return type.kind === 'dynamic' ? 'a Dynamic, which carries its type,' : describeType(type);
}

/** Authors are not held to the types they were given. */
function found(value: Value): string {
  return typeof (value as unknown) === 'number' ? 'a double' : describeValue(value);
}

function acceptMap(taking: Taking, element: Type, map: CtyObject, path: Path): CtyObject {
  const accepted = ctyObject();
  for (const [key, value] of Object.entries(map))
    accepted[key] = acceptValue(taking, element, value, [...path, { key }]);
  return accepted;
}

/** What is inside a set is reported at the set, as no step leads into one. */
function acceptElements(taking: Taking, type: Type, elements: readonly Value[], path: Path): readonly Value[] {
  return elements.map((value, index) =>
    acceptValue(taking, itemType(type, index), value, type.kind === 'set' ? path : [...path, { index }]),
  );
}

function refuse(taking: Taking, path: Path, sentence: string): null {
  taking.report(path, sentence);
  return null;
}
