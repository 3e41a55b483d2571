import { CtyError } from './error';
import { normalizeText } from './normalize-text';
import { isJsonArray, isJsonObject, parseJson, type JsonValue } from './parse-json';
import { sortedEntries } from './sorted-entries';

/** The type of a value in Terraform's language. */
export type Type =
  | { readonly kind: 'string' | 'number' | 'bool' | 'dynamic' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly element: Type }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | { readonly kind: 'object'; readonly attributes: Readonly<Record<string, Type>> };

export const string = { kind: 'string' } as const satisfies Type;
export const number = { kind: 'number' } as const satisfies Type;
export const bool = { kind: 'bool' } as const satisfies Type;
/** A slot that takes its type from the value put into it. */
export const dynamic = { kind: 'dynamic' } as const satisfies Type;

export function list<E extends Type>(element: E): { readonly kind: 'list'; readonly element: E } {
  return { kind: 'list', element };
}

export function set<E extends Type>(element: E): { readonly kind: 'set'; readonly element: E } {
  return { kind: 'set', element };
}

export function map<E extends Type>(element: E): { readonly kind: 'map'; readonly element: E } {
  return { kind: 'map', element };
}

export function tuple<const E extends readonly Type[]>(elements: E): { readonly kind: 'tuple'; readonly elements: E } {
  return { kind: 'tuple', elements };
}

/** An object that has exactly these attributes. */
export function object<A extends Readonly<Record<string, Type>>>(
  attributes: A,
): { readonly kind: 'object'; readonly attributes: A } {
  const normalized = Object.fromEntries(Object.entries(attributes).map(([name, type]) => [normalizeText(name), type]));
  return { kind: 'object', attributes: Object.fromEntries(sortedEntries(normalized)) as A };
}

/** The type as Terraform writes it: `"string"`, `["list","string"]`, `["object",{"a":"string"}]`. */
export function typeToJson(type: Type): string {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return `["${type.kind}",${typeToJson(type.element)}]`;
    case 'tuple':
      return `["tuple",[${type.elements.map(typeToJson).join(',')}]]`;
    case 'object':
      return `["object",{${attributesToJson(type.attributes)}}]`;
    default:
      return `"${type.kind}"`;
  }
}

function attributesToJson(attributes: Readonly<Record<string, Type>>): string {
  return sortedEntries(attributes)
    .map(([name, type]) => `${JSON.stringify(name)}:${typeToJson(type)}`)
    .join(',');
}

/** Reads what `typeToJson` writes. Throws a `CtyError` on anything else. */
export function typeFromJson(json: string): Type {
  return typeFromJsonValue(parseJson(json));
}

/**
 * The type that parsed JSON says. The list of optional attributes which an object type may carry is left out: it matters
 * to conversions, not to values. Throws a `CtyError` when the JSON is no type.
 */
export function typeFromJsonValue(json: JsonValue): Type {
  if (json === 'string' || json === 'number' || json === 'bool' || json === 'dynamic') return { kind: json };
  const [kind, inner] = isJsonArray(json) ? json : [];
  if (inner !== undefined) {
    if (kind === 'list' || kind === 'set' || kind === 'map') return { kind, element: typeFromJsonValue(inner) };
    if (kind === 'tuple' && isJsonArray(inner)) return tuple(inner.map(typeFromJsonValue));
    if (kind === 'object' && isJsonObject(inner)) {
      return object(Object.fromEntries(Object.entries(inner).map(([name, type]) => [name, typeFromJsonValue(type)])));
    }
  }
  throw new CtyError('decode', 'its type is none that Terraform has, such as "string" or ["list","string"]');
}

export function typeEquals(a: Type, b: Type): boolean {
  return a === b || typeToJson(a) === typeToJson(b);
}

/** The type in words, for messages: `list of string`. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind} of ${describeType(type.element)}`;
    case 'dynamic':
      return 'any type';
    default:
      return type.kind;
  }
}

/** Whether a value of the type is held as an array. */
export function isSequenceType(type: Type): boolean {
  return type.kind === 'list' || type.kind === 'set' || type.kind === 'tuple';
}
