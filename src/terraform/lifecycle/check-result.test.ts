import { CtyNumber } from '#terraform/cty/number';
import { formatPath } from '#terraform/cty/path';
import type { Type } from '#terraform/cty/type';
import * as cty from '#terraform/cty/type';
import { Unknown, unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import { Dynamic } from '#terraform/cty/value';
import { checkResult } from './check-result';

function check(type: Type, planned: Value, result: Value): string[] {
  const found: string[] = [];
  checkResult(
    (path, sentence) => found.push(`${formatPath(path)} ${sentence((value) => JSON.stringify(value))}`.trim()),
    type,
    planned,
    result,
  );
  return found;
}

const strings = { kind: 'list', element: cty.string } as const;
const set = { kind: 'set', element: cty.string } as const;
const map = { kind: 'map', element: cty.string } as const;
const object = cty.object({ a: cty.string });
const objects = { kind: 'set', element: object } as const;
const two = CtyNumber.parse('2');

describe('checkResult', () => {
  it.each<[string, Type, Value, Value]>([
    ['the same text', cty.string, 'a', 'a'],
    ['any value for an unknown one', cty.string, unknown, null],
    ['a set in another order', set, ['a', 'b'], ['b', 'a', 'b']],
    ['a set with its unknown element filled in', objects, [{ a: unknown }, { a: 'x' }], [{ a: 'x' }, { a: 'y' }]],
    ['two unknown elements that are one', set, [unknown, unknown], ['a']],
    ['a prefix that is kept', cty.string, new Unknown({ nullness: false, prefix: 'arn:' }), 'arn:x'],
    ['a number on its inclusive bound', cty.number, new Unknown({ min: { value: two, inclusive: true } }), two],
    ['a dynamic value filled in', cty.dynamic, new Dynamic(cty.string, unknown), new Dynamic(cty.string, 'a')],
  ])('takes %s', (_title, type, planned, result) => {
    expect(check(type, planned, result)).toEqual([]);
  });

  it.each<[string, Type, Value, Value, string]>([
    ['another text', cty.string, 'a', 'b', 'must be "a" as planned, and is "b"'],
    ['null for a text', cty.string, 'a', null, 'must be "a" as planned, and is null'],
    ['a text inside an object', object, { a: 'a' }, { a: 'b' }, 'a must be "a" as planned, and is "b"'],
    ['a longer list', strings, ['a'], ['a', 'b'], 'must have 1 elements as planned, and has 2'],
    ['an element of a list', strings, ['a'], ['b'], '[0] must be "a" as planned, and is "b"'],
    ['a lost key', map, { k: 'a' }, {}, '["k"] was planned and is not there'],
    ['an added key', map, {}, { k: 'a' }, '["k"] was not planned and is there'],
    ['a lost element of a set', set, ['a', 'b'], ['b'], 'lacks an element that was planned'],
    ['an added element of a set', set, ['a'], ['a', 'b'], 'has an element that was not planned'],
    ['a set that grows', set, [unknown], ['a', 'b'], 'must have at most 1 elements as planned, and has 2'],
    [
      'a broken promise',
      cty.string,
      new Unknown({ nullness: false }),
      null,
      'must not be null as planned, and is null',
    ],
    [
      'another type',
      cty.dynamic,
      new Dynamic(cty.string, unknown),
      null,
      'must be {"type":{"kind":"string"},"value":{}} as planned, and is null',
    ],
  ])('reports %s', (_title, type, planned, result, sentence) => {
    expect(check(type, planned, result)).toEqual([sentence]);
  });
});
