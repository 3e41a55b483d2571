import * as cty from '#terraform/cty/type';
import { unknown } from '#terraform/cty/unknown';
import { ctyObject, type CtyObject, type Value } from '#terraform/cty/value';
import { nested, string, value, type Presence } from '#terraform/framework/attribute';
import type { BlockContent } from '#terraform/framework/schema';
import { propose } from './propose';

const text = (presence: Presence) => string({ presence, description: '' });
const inside = { name: text('optional'), id: text('computed') };
const object = (name: Value, id: Value): CtyObject => ctyObject(Object.entries({ name, id }));

/** What is proposed for the one attribute `it`. */
function proposed(attribute: BlockContent['attributes'][string], config: Value, prior: Value): Value | undefined {
  const block = { description: '', attributes: { it: attribute } };
  return propose(block, ctyObject([['it', config]]), ctyObject([['it', prior]]))['it'];
}

it.each<[Presence, Value, Value, Value]>([
  ['optional', 'new', 'old', 'new'],
  ['optional', null, 'old', null],
  ['computed', null, 'old', 'old'],
  ['optional_computed', null, 'old', 'old'],
  ['optional_computed', unknown, 'old', unknown],
])('for a value that is %s, configured as %j and was %j, it is %j', (presence, config, prior, expected) => {
  expect(proposed(text(presence), config, prior)).toBe(expected);
});

it('is the configuration where nothing was before', () => {
  const block = { description: '', attributes: inside };
  expect(propose(block, object('a', null), null)).toEqual(object('a', null));
});

it.each<['single' | 'list' | 'map' | 'set', Value, Value, Value]>([
  ['single', object('a', null), object('b', '1'), object('a', '1')],
  ['list', [object('a', null), object('b', null)], [object('x', '1')], [object('a', '1'), object('b', null)]],
  [
    'map',
    ctyObject([
      ['k', object('a', null)],
      ['new', object('a', null)],
    ]),
    ctyObject([
      ['k', object('b', '1')],
      ['gone', object('c', '2')],
    ]),
    ctyObject([
      ['k', object('a', '1')],
      ['new', object('a', null)],
    ]),
  ],
  [
    'set',
    [object('b', null), object('a', null), object('a', null)],
    [object('a', '1'), object('b', '2')],
    [object('b', '2'), object('a', '1'), object('a', null)],
  ],
  ['set', [unknown], [object('a', '1')], [unknown]],
  ['list', unknown, [object('a', '1')], unknown],
])('keeps what is computed inside a %s', (nesting, config, prior, expected) => {
  const facts = { presence: 'optional', description: '' } as const;
  const attribute = nesting === 'single' ? nested('single', inside, facts) : nested(nesting as 'list', inside, facts);
  expect(proposed(attribute, config, prior)).toEqual(expected);
});

it.each([
  ['keeps objects that the provider made', object(null, '1'), object(null, '1')],
  ['drops objects that only the configuration can have made', object('a', '1'), null],
])('%s when the configuration says nothing', (_keeps, prior, expected) => {
  const attribute = nested('single', inside, { presence: 'optional_computed', description: '' });
  expect(proposed(attribute, null, prior)).toEqual(expected);
});

it('goes into blocks, and into blocks in blocks', () => {
  const inner = { nesting: 'list', description: '', attributes: inside } as const;
  const outer = { ...inner, nesting: 'single', blocks: { inner } } as const;
  const block = {
    description: '',
    attributes: { whole: value(cty.dynamic, { presence: 'optional', description: '' }) },
    blocks: { outer },
  };
  const of = (id: Value): CtyObject =>
    ctyObject([
      ['whole', null],
      [
        'outer',
        ctyObject([
          ['name', 'a'],
          ['id', id],
          ['inner', [object('b', id)]],
        ]),
      ],
    ]);
  expect(propose(block, of(null), of('1'))).toEqual(of('1'));
});
