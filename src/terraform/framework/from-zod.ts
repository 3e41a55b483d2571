import { CtyNumber } from '#terraform/cty/number';
import type { z } from 'zod';
import type { Attribute, Attributes, Facts, Presence } from './attribute';
import { bool, number, string } from './attribute';
import type { Validator } from './validator';
import { notBlank, oneOf } from './validator';

/** A field that is no attribute, and why. */
interface Omitted {
  readonly omitted: string;
}

/** What Terraform knows of a field and its schema does not. @default description - the field's own */
type FieldFacts<T> = Omit<Facts<T>, 'description'> & { readonly description?: string };

/** What the author's code sees of a field's value. */
type Seen<Field> =
  Field extends z.ZodType<infer Output>
    ? NonNullable<Output> extends number
      ? CtyNumber
      : NonNullable<Output> extends boolean
        ? boolean
        : string
    : never;

/** One entry for every field: a forgotten or a misspelt one does not compile. */
type FactsOf<Shape, Given> = { readonly [K in keyof Shape]: FieldFacts<Seen<Shape[K]>> | Omitted } & {
  readonly [K in Exclude<keyof Given, keyof Shape>]: never;
};

type PresenceOf<Given> = Given extends { readonly presence: infer P extends Presence } ? P : never;
type WriteOnlyOf<Given> = Given extends { readonly writeOnly: true } ? true : false;

/** The attributes made of a shape: every field that is not omitted. */
type AttributesFrom<Shape, Given> = {
  readonly [
    K in keyof Shape as K extends keyof Given ? (Given[K] extends Omitted ? never : K) : never
  ]: K extends keyof Given
    ? Attribute<Seen<Shape[K]>, PresenceOf<Given[K]>, WriteOnlyOf<Given[K]>> & DefaultOf<Shape[K], Given[K]>
    : never;
};

/** The default that the field has, or its facts. */
type DefaultOf<Field, Given> = Given extends { readonly presence: 'optional_computed' }
  ? Given extends { readonly default: unknown }
    ? { readonly default: Seen<Field> }
    : Field extends z.ZodDefault
      ? { readonly default: Seen<Field> }
      : unknown
  : unknown;

/** Leaves a field out of the schema; `reason` is for the next reader. */
export function omit(reason: string): Omitted {
  return { omitted: reason };
}

/**
 * Makes attributes of the fields of a Zod object: name, type, description, default and allowed values come from the
 * shape, everything else from `facts`. Fields are strings, booleans, numbers or enumerations.
 */
export function fromZod<Shape extends z.ZodRawShape, const Given extends FactsOf<Shape, Given>>(
  shape: Shape,
  facts: Given,
): AttributesFrom<Shape, Given> {
  const attributes: Record<string, Attribute> = {};
  for (const [name, field] of Object.entries(shape)) {
    const given = (facts as Readonly<Record<string, FieldFacts<never> | Omitted>>)[name];
    if (given && !('omitted' in given)) attributes[name] = attributeFrom(name, field as z.ZodType, given);
  }
  return attributes satisfies Attributes as AttributesFrom<Shape, Given>;
}

function attributeFrom(name: string, field: z.ZodType, given: FieldFacts<never>): Attribute {
  const { inner, described, defaultValue } = unwrap(field);
  const facts = {
    ...(given.presence === 'optional_computed' && defaultValue !== undefined && { default: defaultValue as never }),
    description: described ?? '',
    ...given,
  };
  switch (inner.def.type) {
    case 'string':
      return string({ ...facts, validators: [...stringChecks(inner), ...(given.validators ?? [])] });
    case 'enum':
      return string({
        ...facts,
        validators: [oneOf(...(inner as z.ZodEnum).options.map(String)), ...(given.validators ?? [])],
      });
    case 'boolean':
      return bool(facts);
    case 'number':
      return number(facts);
    default:
      throw new TypeError(
        `Cannot make an attribute of field "${name}" as its type is ${inner.def.type}: write the attribute by hand`,
      );
  }
}

function stringChecks(field: z.ZodType): readonly Validator<string>[] {
  return ((field as z.ZodString).minLength ?? 0) > 0 ? [notBlank()] : [];
}

interface Unwrapped {
  readonly inner: z.ZodType;
  readonly described: string | undefined;
  readonly defaultValue: unknown;
}

/** The type inside `.optional()`, `.nullable()` and `.default()`, and the description and default met on the way. */
function unwrap(field: z.ZodType): Unwrapped {
  let inner = field;
  let described = field.description;
  let defaultValue: unknown;
  while (inner.def.type === 'optional' || inner.def.type === 'nullable' || inner.def.type === 'default') {
    const { def } = inner as z.ZodOptional<z.ZodType> | z.ZodNullable<z.ZodType> | z.ZodDefault<z.ZodType>;
    if (def.type === 'default') defaultValue ??= toSeen(def.defaultValue);
    inner = def.innerType;
    described ??= inner.description;
  }
  return { inner, described, defaultValue };
}

function toSeen(value: unknown): unknown {
  return typeof value === 'number' ? CtyNumber.parse(String(value)) : value;
}
