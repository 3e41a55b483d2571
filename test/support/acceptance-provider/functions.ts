import { randomUUID } from 'node:crypto';
import { CtyNumber } from '#terraform/cty/number';
import { bool, dynamic, list, map, number, object, set, string, type Type } from '#terraform/cty/type';
import { Unknown, unknown } from '#terraform/cty/unknown';
import {
  ArgumentError,
  defineFunction,
  defineVariadicFunction,
  type ProviderFunction,
} from '#terraform/framework/function';

/** A function that answers what it is given, to see a type on its way in and out. */
function echo(type: Type): ProviderFunction {
  return defineFunction({
    summary: 'Answers its argument',
    description: 'Answers its argument.',
    parameters: { value: { type, description: 'What is answered.', allowNull: true } },
    returns: type,
    run: ({ value }) => value,
  });
}

const largestInt32 = CtyNumber.parse('2147483647');
const largestFloat32 = 3.4028234663852886e38;

/** Functions of every type, by name. */
export const functions = {
  bool: echo(bool),
  string: echo(string),
  number: echo(number),
  list: echo(list(string)),
  set: echo(set(string)),
  map: echo(map(string)),
  object: echo(object({ text: string, size: number })),
  object_with_dynamic: echo(object({ text: string, any: dynamic })),
  dynamic: echo(dynamic),

  int32: defineFunction({
    summary: 'Answers a number of 32 bits',
    description: 'Answers its argument when it has 32 bits.',
    parameters: {
      label: { type: string, description: 'Not used.' },
      value: { type: number, description: 'The number.' },
    },
    returns: number,
    run: ({ value }) => {
      if (value.compare(largestInt32) <= 0) return value;
      throw new ArgumentError('value', `${value.toString()} has more than 32 bits: give a smaller number`);
    },
  }),

  int64: echo(number),
  float64: echo(number),

  float32: defineFunction({
    summary: 'Answers a float of 32 bits',
    description: 'Answers its argument when a float of 32 bits can be as large.',
    parameters: { value: { type: number, description: 'The number.' } },
    returns: number,
    run: ({ value }) => {
      if (Math.abs(value.toNumber()) <= largestFloat32) return value;
      throw new ArgumentError('value', `${value.toString()} is beyond a float of 32 bits: give a smaller number`);
    },
  }),

  inconstant: defineFunction({
    summary: 'Answers something else each time',
    description: 'Answers what no function may.',
    parameters: {},
    returns: string,
    run: () => randomUUID(),
  }),

  join: defineVariadicFunction({
    summary: 'Joins texts',
    description: 'Joins any number of texts.',
    parameters: { separator: { type: string, description: 'Between two of them.' } },
    variadic: { name: 'texts', type: string, description: 'What is joined.' },
    returns: string,
    run: ({ separator, texts }) => {
      const empty = texts.indexOf('');
      if (empty >= 0) throw new ArgumentError('texts', 'The text is empty: leave it out', empty);
      return texts.join(separator);
    },
  }),

  count: defineVariadicFunction({
    summary: 'Counts values',
    description: 'Counts values of any type, null ones too.',
    parameters: {},
    variadic: { name: 'values', type: dynamic, description: 'What is counted.', allowNull: true },
    returns: number,
    run: ({ values }) => CtyNumber.fromBigInt(BigInt(values.length)),
  }),

  is_known: defineFunction({
    summary: 'Tells whether a value is known',
    description: 'Tells whether a value is known.',
    parameters: { value: { type: string, description: 'Looked at.', allowUnknown: true, allowNull: true } },
    returns: bool,
    run: ({ value }) => !(value instanceof Unknown),
  }),

  wrong: defineFunction({
    summary: 'Answers what it may not',
    description: 'Answers what no function may.',
    parameters: { how: { type: string, description: 'What is wrong.' } },
    returns: map(string),
    run: ({ how }) => {
      if (how === 'throw') throw new Error('Thrown by the function');
      return how === 'unknown' ? { a: unknown as never } : { a: 1 as never };
    },
  }),
};
