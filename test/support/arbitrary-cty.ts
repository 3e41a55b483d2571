import fc from 'fast-check';
import { normalizeText } from '#terraform/cty/normalize-text';
import { CtyNumber } from '#terraform/cty/number';
import { bool, dynamic, list, map, number, object, set, string, tuple, type Type } from '#terraform/cty/type';
import { Unknown, unknown, type Refinement } from '#terraform/cty/unknown';
import { ctyObject, Dynamic, type Value } from '#terraform/cty/value';

/** A value together with its type. */
export interface TypedValue {
  readonly type: Type;
  readonly value: Value;
}

/** Whether generated values may have unknown values in them. */
export interface ValueOptions {
  readonly unknowns: boolean;
}

/** Text as it may come up anywhere, awkward names among it, in normalized form. */
function arbitraryText(): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', 'constructor', 'length', '0', 'e\u0301', '\u{1f600}', 'x'.repeat(300)),
    )
    .map(normalizeText);
}

/** Numbers of every form they have on the wire: small and wide integers, doubles, decimals of many digits. */
export function arbitraryNumber(): fc.Arbitrary<CtyNumber> {
  return fc.oneof(
    fc.integer().map((value) => CtyNumber.fromDouble(value)),
    fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((value) => CtyNumber.fromBigInt(value)),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => CtyNumber.fromDouble(value)),
    fc
      .tuple(fc.bigInt(), fc.integer({ min: -60, max: 60 }))
      .map(([digits, places]) => CtyNumber.parse(`${digits}e${places}`)),
    fc
      .constantFrom('0.1', '9007199254740993', '18446744073709551617', '1e400', '-1e-400')
      .map((text) => CtyNumber.parse(text)),
  );
}

/** Any type, dynamic slots among it. */
export function arbitraryType(): fc.Arbitrary<Type> {
  return typeOf(fc.constantFrom(string, number, bool, dynamic));
}

function typeOf(leaf: fc.Arbitrary<Type>): fc.Arbitrary<Type> {
  return fc.letrec<{ type: Type }>((tie) => ({
    type: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('type').map(list),
      tie('type').map(set),
      tie('type').map(map),
      fc.array(tie('type'), { maxLength: 3 }).map(tuple),
      fc.dictionary(arbitraryText(), tie('type'), { maxKeys: 4 }).map(object),
    ),
  })).type;
}

/** Any value of the type. */
function arbitraryValue(type: Type, options: ValueOptions): fc.Arbitrary<Value> {
  const known = arbitraryKnown(type, options);
  const nullable = fc.oneof({ weight: 8, arbitrary: known }, { weight: 1, arbitrary: fc.constant(null) });
  return options.unknowns
    ? fc.oneof({ weight: 8, arbitrary: nullable }, { weight: 1, arbitrary: arbitraryUnknown(type) })
    : nullable;
}

function arbitraryKnown(type: Type, options: ValueOptions): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'string':
      return arbitraryText();
    case 'number':
      return arbitraryNumber();
    case 'bool':
      return fc.boolean();
    case 'dynamic':
      return typeOf(fc.constantFrom(string, number, bool)).chain((inner) =>
        arbitraryValue(inner, options).map((value) => new Dynamic(inner, value)),
      );
    case 'list':
    case 'set':
      return fc.array(arbitraryValue(type.element, options), { maxLength: 4 });
    case 'map':
      return fc
        .array(fc.tuple(arbitraryText(), arbitraryValue(type.element, options)), { maxLength: 4 })
        .map(ctyObject);
    case 'tuple':
      return fc.tuple(...type.elements.map((element) => arbitraryValue(element, options)));
    case 'object':
      return fc
        .tuple(
          ...Object.entries(type.attributes).map(([name, attribute]) =>
            arbitraryValue(attribute, options).map((value) => [name, value] as const),
          ),
        )
        .map(ctyObject);
  }
}

function arbitraryUnknown(type: Type): fc.Arbitrary<Unknown> {
  if (type.kind === 'dynamic') return fc.constant(unknown);
  return fc.option(arbitraryRefinement(type), { nil: undefined }).map((refinement) => new Unknown(refinement));
}

function arbitraryRefinement(type: Type): fc.Arbitrary<Refinement> {
  const notNull: Refinement = { nullness: false };
  const bound = fc.record({ value: arbitraryNumber(), inclusive: fc.boolean() });
  const length = fc.nat();
  switch (type.kind) {
    case 'string':
      return arbitraryText().map((prefix) => (prefix === '' ? notNull : { ...notNull, prefix }));
    case 'number':
      return fc.record({ min: bound, max: bound }, { requiredKeys: ['min'] });
    case 'list':
    case 'set':
    case 'map':
      return fc.record({ minLength: length, maxLength: length }, { requiredKeys: ['maxLength'] });
    default:
      return fc.constant(notNull);
  }
}

/** Any type with any value of it. */
export function arbitraryTypedValue(options: ValueOptions): fc.Arbitrary<TypedValue> {
  return arbitraryType().chain((type) => arbitraryValue(type, options).map((value) => ({ type, value })));
}
