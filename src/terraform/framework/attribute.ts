import type { CtyNumber } from '#terraform/cty/number';
import type { Type } from '#terraform/cty/type';
import * as cty from '#terraform/cty/type';
import type { Unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import type { Partly, Wholly } from './partly';
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
export type Content = { readonly kind: 'value'; readonly type: Type } | NestedContent<Nesting, Attributes>;

/** Objects with attributes of their own. */
export interface NestedContent<N extends Nesting, A extends Attributes> {
  readonly kind: 'nested';
  readonly nesting: N;
  readonly attributes: A;
  readonly rules: readonly Rule[];
}

interface Described<T, P extends Presence, W extends boolean> {
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
}

/** What the author says of an attribute beside its type. */
export interface Facts<T, P extends Presence = Presence, W extends boolean = boolean> extends Described<T, P, W> {
  /** Run on non-null configuration values, parts of which may be unknown. @default any value of the type is right */
  readonly validators?: readonly Validator<Partly<T>>[];
  /** Run in order on the planned value. @default the planned value stays as Terraform proposed it */
  readonly planModifiers?: readonly PlanModifier<Partly<T>, Wholly<T>>[];
}

/** An attribute of a schema; `T` is what the author's code sees of a known value. */
export interface Attribute<
  T = unknown,
  P extends Presence = Presence,
  W extends boolean = boolean,
  C extends Content = Content,
> extends Described<T, P, W> {
  readonly content: C;
  readonly validators?: readonly Validator<unknown>[];
  readonly planModifiers?: readonly PlanModifier<unknown>[];
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** The cty type of a configuration, a plan or a state. */
export type ObjectType = Type & { readonly kind: 'object' };

/** An attribute as it is made: with its default known to be there, or not. */
export type Made<T, P extends Presence, W extends boolean, D, C extends Content = Content> = Attribute<
  T,
  P,
  NoInfer<W>,
  C
> &
  ([D] extends [never] ? unknown : { readonly default: T });

/** Objects of one type, as often as the nesting says, `Open` where one of many may be something else. */
export type Repeated<N extends Nesting, Inside, Open = never> = {
  readonly single: Inside;
  readonly list: readonly (Inside | Open)[];
  readonly set: readonly (Inside | Open)[];
  readonly map: Readonly<Record<string, Inside | Open>>;
}[N];

/** An attribute that holds objects with attributes of their own. */
export type NestedAttribute<
  N extends Nesting,
  A extends Attributes,
  P extends Presence,
  W extends boolean,
  D = never,
> = Made<Repeated<N, NestedObject<A>>, P, W, D, NestedContent<N, A>>;

/** An object as the author sees it at apply: only what the provider itself is to fill in is still unknown. */
export type NestedObject<A extends Attributes> = {
  readonly [K in keyof A]: A[K] extends Attribute<infer T, infer P>
    ? IsWriteOnly<A[K]> extends true
      ? null
      : A[K] extends { readonly default: unknown }
        ? T
        : T | Absent<P>
    : never;
};

type Absent<P extends Presence> = 'required' extends P ? never : 'optional' extends P ? null : Unknown | null;

/** Never true of an attribute of which it is not known. */
export type IsWriteOnly<A> = A extends { readonly writeOnly?: infer W }
  ? true extends W
    ? false extends W
      ? false
      : true
    : false
  : false;

type ListType<E extends Type> = { readonly kind: 'list'; readonly element: E };
type SetType<E extends Type> = { readonly kind: 'set'; readonly element: E };
type MapType<E extends Type> = { readonly kind: 'map'; readonly element: E };
type TupleType<T extends readonly Type[]> = { readonly kind: 'tuple'; readonly elements: T };
type ObjectOf<T extends Readonly<Record<string, Type>>> = { readonly kind: 'object'; readonly attributes: T };

/** What the author says of an attribute, and whether a default is among it. */
type Given<T, P extends Presence, W extends boolean, D extends T> = Facts<T, P, W> & { readonly default?: D };

function ofType<T, P extends Presence, W extends boolean, D extends T>(
  type: Type,
  facts: Given<T, P, W, D>,
): Made<T, P, W, D> {
  const attribute: Attribute<T, P, W> = { ...facts, content: { kind: 'value', type } };
  return attribute as Made<T, P, W, D>;
}

export function string<P extends Presence, W extends boolean = false, D extends string = never>(
  facts: Given<string, P, W, D>,
): Made<string, P, W, D> {
  return ofType(cty.string, facts);
}

export function bool<P extends Presence, W extends boolean = false, D extends boolean = never>(
  facts: Given<boolean, P, W, D>,
): Made<boolean, P, W, D> {
  return ofType(cty.bool, facts);
}

/** An exact number: the author sees a {@link CtyNumber}, never a double. */
export function number<P extends Presence, W extends boolean = false, D extends CtyNumber = never>(
  facts: Given<CtyNumber, P, W, D>,
): Made<CtyNumber, P, W, D> {
  return ofType(cty.number, facts);
}

/** A value of any one cty type. */
export function value<T extends Type, P extends Presence, W extends boolean = false, D extends ValueOf<T> = never>(
  type: T,
  facts: Given<ValueOf<T>, P, W, D>,
): Made<ValueOf<T>, P, W, D> {
  return ofType(type, facts);
}

export function list<
  E extends Type,
  P extends Presence,
  W extends boolean = false,
  D extends ValueOf<ListType<E>> = never,
>(element: E, facts: Given<ValueOf<ListType<E>>, P, W, D>): Made<ValueOf<ListType<E>>, P, W, D> {
  return value(cty.list(element), facts);
}

/** Different values in no order, seen by the author as an array. */
export function set<
  E extends Type,
  P extends Presence,
  W extends boolean = false,
  D extends ValueOf<SetType<E>> = never,
>(element: E, facts: Given<ValueOf<SetType<E>>, P, W, D>): Made<ValueOf<SetType<E>>, P, W, D> {
  return value(cty.set(element), facts);
}

/** Values by key. */
export function map<
  E extends Type,
  P extends Presence,
  W extends boolean = false,
  D extends ValueOf<MapType<E>> = never,
>(element: E, facts: Given<ValueOf<MapType<E>>, P, W, D>): Made<ValueOf<MapType<E>>, P, W, D> {
  return value(cty.map(element), facts);
}

/** An object of which every attribute must be given; {@link nested} has objects of which some may be left out. */
export function object<
  T extends Readonly<Record<string, Type>>,
  P extends Presence,
  W extends boolean = false,
  D extends ValueOf<ObjectOf<T>> = never,
>(types: T, facts: Given<ValueOf<ObjectOf<T>>, P, W, D>): Made<ValueOf<ObjectOf<T>>, P, W, D> {
  return value(cty.object(types), facts);
}

/** As many values as there are types, each of its own. */
export function tuple<
  const T extends readonly Type[],
  P extends Presence,
  W extends boolean = false,
  D extends ValueOf<TupleType<T>> = never,
>(types: T, facts: Given<ValueOf<TupleType<T>>, P, W, D>): Made<ValueOf<TupleType<T>>, P, W, D> {
  return value(cty.tuple(types), facts);
}

/** A value of any type: the author sees a `Dynamic`, which carries it. */
export function dynamic<P extends Presence, W extends boolean = false, D extends Value = never>(
  facts: Given<Value, P, W, D>,
): Made<Value, P, W, D> {
  return ofType(cty.dynamic, facts);
}

/** What the author says of nested objects. */
type NestedFacts<A extends Attributes, T, P extends Presence, W extends boolean, D extends T> = Given<T, P, W, D> & {
  /** Which attributes go together in each of the objects. @default any do */
  readonly rules?: readonly Rule<keyof A & string>[];
};

/** Objects with attributes of their own, of any depth. */
export function nested<
  const N extends Nesting,
  A extends Attributes,
  P extends Presence,
  W extends boolean = false,
  D extends Repeated<N, NestedObject<A>> = never,
>(
  nesting: N,
  attributes: A,
  { rules = [], ...facts }: NestedFacts<A, Repeated<N, NestedObject<A>>, P, W, D>,
): NestedAttribute<N, A, P, W, D> {
  const content: Content = { kind: 'nested', nesting, attributes, rules };
  const attribute: Attribute = { ...facts, content };
  return attribute as NestedAttribute<N, A, P, W, D>;
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
