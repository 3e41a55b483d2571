import type { CtyNumber } from '#terraform/cty/number';
import type { Type } from '#terraform/cty/type';
import * as cty from '#terraform/cty/type';
import type { Unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import type { PlanModifier } from './plan-modifier';
import type { Rule } from './rule';
import type { CustomType } from './types/custom-type';
import type { Validator } from './validator';
import type { ValueOf } from './value-of';

/**
 * Who gives the value: the configuration must (`required`), may (`optional`), may not (`computed`), or may and the
 * provider does otherwise (`optional_computed`).
 */
export type Presence = 'required' | 'optional' | 'computed' | 'optional_computed';

/** How nested objects repeat: one, in order, by value, or by key. */
export type Nesting = 'single' | 'list' | 'set' | 'map';

/** What the attribute holds: a value of one cty type, or objects with attributes of their own. */
export type Content =
  | { readonly kind: 'value'; readonly type: Type }
  | {
      readonly kind: 'nested';
      readonly nesting: Nesting;
      readonly attributes: Attributes;
      readonly rules: readonly Rule[];
    };

/** What the author says of an attribute beside its type. */
export interface Facts<T, P extends Presence = Presence, W extends boolean = boolean> {
  readonly presence: P;
  /** Markdown, shown in generated documentation and by `terraform providers schema`. */
  readonly description: string;
  /** Hidden in plans and outputs. @default false */
  readonly sensitive?: boolean;
  /** Sent with the configuration and never kept: null in every plan and state (Terraform 1.11 and later). @default false */
  readonly writeOnly?: W;
  /** What to use instead. @default not deprecated */
  readonly deprecated?: string;
  /** Used where the configuration is null; needs `optional_computed`. @default the provider fills the value in at apply */
  readonly default?: T;
  /**
   * What every text in the value is: others are refused, and one that means what was there before is no change.
   * @default any text, and every other text is another value
   */
  readonly customType?: CustomType;
  /** Run on known, non-null configuration values. @default any value of the type is right */
  readonly validators?: readonly Validator<T>[];
  /** Run in order on the planned value. @default the planned value stays as Terraform proposed it */
  readonly planModifiers?: readonly PlanModifier<T>[];
}

/** An attribute of a schema; `T` is what the author's code sees of a known value. */
export interface Attribute<T = unknown, P extends Presence = Presence, W extends boolean = boolean> extends Facts<
  T,
  P,
  W
> {
  readonly content: Content;
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** The cty type of a configuration, a plan or a state. */
export type ObjectType = Type & { readonly kind: 'object' };

/** A nested object as the author sees it at apply: only what the provider itself is to fill in is still unknown. */
export type NestedObject<A extends Attributes> = {
  readonly [K in keyof A]: A[K] extends Attribute<infer T, infer P> ? T | Absent<P> : never;
};

type Absent<P extends Presence> = 'required' extends P ? never : 'optional' extends P ? null : Unknown | null;

type ListType<E extends Type> = { readonly kind: 'list'; readonly element: E };
type SetType<E extends Type> = { readonly kind: 'set'; readonly element: E };
type MapType<E extends Type> = { readonly kind: 'map'; readonly element: E };
type TupleType<T extends readonly Type[]> = { readonly kind: 'tuple'; readonly elements: T };
type ObjectOf<T extends Readonly<Record<string, Type>>> = { readonly kind: 'object'; readonly attributes: T };

function ofType<T, P extends Presence, W extends boolean>(type: Type, facts: Facts<T, P, W>): Attribute<T, P, W> {
  return { ...facts, content: { kind: 'value', type } };
}

export function string<P extends Presence, W extends boolean = false>(
  facts: Facts<string, P, W>,
): Attribute<string, P, W> {
  return ofType(cty.string, facts);
}

export function bool<P extends Presence, W extends boolean = false>(
  facts: Facts<boolean, P, W>,
): Attribute<boolean, P, W> {
  return ofType(cty.bool, facts);
}

/** An exact number: the author sees a {@link CtyNumber}, never a double. */
export function number<P extends Presence, W extends boolean = false>(
  facts: Facts<CtyNumber, P, W>,
): Attribute<CtyNumber, P, W> {
  return ofType(cty.number, facts);
}

/** A value of any one cty type. */
export function value<T extends Type, P extends Presence, W extends boolean = false>(
  type: T,
  facts: Facts<ValueOf<T>, P, W>,
): Attribute<ValueOf<T>, P, W> {
  return ofType(type, facts);
}

export function list<E extends Type, P extends Presence, W extends boolean = false>(
  element: E,
  facts: Facts<ValueOf<ListType<E>>, P, W>,
): Attribute<ValueOf<ListType<E>>, P, W> {
  return value(cty.list(element), facts);
}

/** Different values in no order, seen by the author as an array. */
export function set<E extends Type, P extends Presence, W extends boolean = false>(
  element: E,
  facts: Facts<ValueOf<SetType<E>>, P, W>,
): Attribute<ValueOf<SetType<E>>, P, W> {
  return value(cty.set(element), facts);
}

/** Values by key. */
export function map<E extends Type, P extends Presence, W extends boolean = false>(
  element: E,
  facts: Facts<ValueOf<MapType<E>>, P, W>,
): Attribute<ValueOf<MapType<E>>, P, W> {
  return value(cty.map(element), facts);
}

/** An object of which every attribute must be given; {@link nested} has objects of which some may be left out. */
export function object<T extends Readonly<Record<string, Type>>, P extends Presence, W extends boolean = false>(
  types: T,
  facts: Facts<ValueOf<ObjectOf<T>>, P, W>,
): Attribute<ValueOf<ObjectOf<T>>, P, W> {
  return value(cty.object(types), facts);
}

/** As many values as there are types, each of its own. */
export function tuple<const T extends readonly Type[], P extends Presence, W extends boolean = false>(
  types: T,
  facts: Facts<ValueOf<TupleType<T>>, P, W>,
): Attribute<ValueOf<TupleType<T>>, P, W> {
  return value(cty.tuple(types), facts);
}

/** A value of any type: the author sees a `Dynamic`, which carries it. */
export function dynamic<P extends Presence, W extends boolean = false>(
  facts: Facts<Value, P, W>,
): Attribute<Value, P, W> {
  return ofType(cty.dynamic, facts);
}

/** What the author says of nested objects. */
type NestedFacts<A extends Attributes, T, P extends Presence, W extends boolean> = Facts<T, P, W> & {
  /** Which attributes go together in each of the objects. @default any do */
  readonly rules?: readonly Rule<keyof A & string>[];
};

/** Objects with attributes of their own, of any depth. */
export function nested<A extends Attributes, P extends Presence, W extends boolean = false>(
  nesting: 'single',
  attributes: A,
  facts: NestedFacts<A, NestedObject<A>, P, W>,
): Attribute<NestedObject<A>, P, W>;
export function nested<A extends Attributes, P extends Presence, W extends boolean = false>(
  nesting: 'list' | 'set',
  attributes: A,
  facts: NestedFacts<A, readonly NestedObject<A>[], P, W>,
): Attribute<readonly NestedObject<A>[], P, W>;
export function nested<A extends Attributes, P extends Presence, W extends boolean = false>(
  nesting: 'map',
  attributes: A,
  facts: NestedFacts<A, Readonly<Record<string, NestedObject<A>>>, P, W>,
): Attribute<Readonly<Record<string, NestedObject<A>>>, P, W>;
export function nested(
  nesting: Nesting,
  attributes: Attributes,
  { rules = [], ...facts }: NestedFacts<Attributes, unknown, Presence, boolean>,
): Attribute {
  return { ...facts, content: { kind: 'nested', nesting, attributes, rules } };
}

/** True when the provider may fill the value in. */
export function isComputed(attribute: Attribute): boolean {
  return attribute.presence === 'computed' || attribute.presence === 'optional_computed';
}

/** The cty type of objects with these attributes. */
export function objectTypeOf(attributes: Attributes): ObjectType {
  return cty.object(
    Object.fromEntries(Object.entries(attributes).map(([name, { content }]) => [name, typeOf(content)])),
  );
}

const nestedTypes = new WeakMap<Content, Type>();

/** The cty type of an attribute's values, worked out once. */
export function typeOf(content: Content): Type {
  if (content.kind === 'value') return content.type;
  let type = nestedTypes.get(content);
  if (!type) {
    const element = objectTypeOf(content.attributes);
    type = content.nesting === 'single' ? element : { kind: content.nesting, element };
    nestedTypes.set(content, type);
  }
  return type;
}
