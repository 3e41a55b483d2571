import { CtyNumber } from '#terraform/cty/number';
import * as cty from '#terraform/cty/type';
import { unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import type { Attribute } from '#terraform/framework/attribute';
import { nested, string, value } from '#terraform/framework/attribute';
import type { BlockContent } from '#terraform/framework/schema';
import { duration } from '#terraform/framework/types/duration';
import { keepSpelling } from './keep-spelling';

const facts = { presence: 'optional', description: '' } as const;
const long = string({ ...facts, customType: duration() });
const inside = { name: string(facts), long };

function keep(attribute: Attribute, before: Value, found: Value): Value {
  return keepSpelling({ description: '', attributes: { it: attribute } }, { it: before }, { it: found })['it'] ?? null;
}

const of = (type: cty.Type): Attribute => value(type, { ...facts, customType: duration() });
const object = (name: string, long: string): Value => ({ name, long });
const one = CtyNumber.parse('1');

describe('keepSpelling', () => {
  it.each<[string, Attribute, Value, Value, Value]>([
    ['a text', long, '90s', '1m30s', '90s'],
    ['a list', of(cty.list(cty.string)), ['60s', '2m'], ['1m', '3m', '4m'], ['60s', '3m', '4m']],
    ['a map', of(cty.map(cty.string)), { a: '60s', b: '1s' }, { a: '1m', c: '1s' }, { a: '60s', c: '1s' }],
    ['a tuple', of(cty.tuple([cty.number, cty.string])), [one, '60s'], [one, '1m'], [one, '60s']],
    ['a set in another order', of(cty.set(cty.string)), ['60s', '2m'], ['120s', '1m'], ['60s', '2m']],
    ['a set with other elements', of(cty.set(cty.string)), ['60s', '2m'], ['3m', '1m'], ['3m', '60s']],
    ['an object', nested('single', inside, facts), object('a', '60s'), object('b', '1m'), object('b', '60s')],
    [
      'objects in a list',
      nested('list', inside, facts),
      [object('a', '60s')],
      [object('a', '1m')],
      [object('a', '60s')],
    ],
    [
      'objects in a map',
      nested('map', inside, facts),
      { x: object('a', '60s') },
      { x: object('b', '1m') },
      { x: object('b', '60s') },
    ],
    [
      'objects in a set',
      nested('set', inside, facts),
      [object('a', '60s'), object('b', '60s')],
      [object('b', '1m'), object('a', '1m'), object('c', '1m')],
      [object('b', '60s'), object('a', '60s'), object('c', '1m')],
    ],
  ])('keeps how %s was written, where it means the same', (_what, attribute, before, found, kept) => {
    expect(keep(attribute, before, found)).toEqual(kept);
  });

  it('reaches into blocks', () => {
    const blocks = { it: { nesting: 'list', description: '', attributes: inside } } as const;
    const content: BlockContent = { description: '', attributes: {}, blocks };
    const kept = keepSpelling(content, { it: [object('a', '60s')] }, { it: [object('a', '1m')] });
    expect(kept).toEqual({ it: [object('a', '60s')] });
  });

  it.each<[string, Value, Value]>([
    ['was not there', null, '1m'],
    ['was not known', unknown, '1m'],
    ['is gone', '1m', null],
    ['is another one', '1m', '61s'],
    ['is no duration any more', '1m', 'soon'],
  ])('takes what was found where the text %s', (_what, before, found) => {
    expect(keep(long, before, found)).toBe(found);
  });

  it('takes every other text as it is', () => {
    expect(keep(string(facts), '60s', '1m')).toBe('1m');
  });
});
