import { CtyNumber } from '#terraform/cty/number';
import type { Path } from '#terraform/cty/path';
import * as cty from '#terraform/cty/type';
import { unknown } from '#terraform/cty/unknown';
import { Dynamic } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { bool, nested, number, string, value } from '#terraform/framework/attribute';
import type { Blocks } from '#terraform/framework/schema';
import { schemaType } from '#terraform/framework/schema';
import { operationOn } from '#test/support/operation';
import { acceptState } from './author-state';
import { traitsOf } from './traits';

const facts = { presence: 'optional', description: '' } as const;
const secret = string({ ...facts, writeOnly: true });

function accepted(attributes: Attributes, returned: object, blocks: Blocks = {}) {
  const schema = { description: '', attributes, blocks };
  const operation = operationOn({});
  const state = acceptState(
    operation,
    { definition: { schema }, type: schemaType(schema), traits: traitsOf(schema) },
    returned,
  );
  const bugs = operation.diagnostics.list.map(({ detail, path }) => [detail.split('\n').at(-1), path]);
  return { state, bugs };
}

describe('acceptState', () => {
  it('takes what fits the schema as it is', () => {
    const attributes = {
      text: string(facts),
      truth: bool(facts),
      size: number(facts),
      tags: value(cty.map(cty.string), facts),
      pair: value(cty.tuple([cty.string, cty.bool]), facts),
      any: value(cty.dynamic, facts),
      none: string(facts),
    };
    const returned = {
      text: 'a',
      truth: false,
      size: CtyNumber.parse('0.1'),
      tags: { ['__proto__']: 'b' },
      pair: ['c', true],
      any: new Dynamic(cty.list(cty.number), [CtyNumber.parse('1')]),
      none: null,
    };
    const { state, bugs } = accepted(attributes, returned);
    expect(state).toEqual(returned);
    expect(state['size']).toBe(returned.size);
    expect(bugs).toEqual([]);
  });

  it('drops write-only values, in nested attributes and blocks too', () => {
    const inner = { name: string(facts), secret };
    const attributes = {
      secret,
      tls: nested('map', inner, facts),
      gone: nested('single', inner, { ...facts, writeOnly: true }),
    };
    const blocks = { host: { description: '', attributes: inner, nesting: 'list' as const } };
    const filled = { name: 'a', secret: 's' };
    const { state, bugs } = accepted(
      attributes,
      { secret: 's', tls: { x: filled }, gone: filled, host: [filled] },
      blocks,
    );
    const dropped = { name: 'a', secret: null };
    expect(state).toEqual({ secret: null, tls: { x: dropped }, gone: null, host: [dropped] });
    expect(bugs).toEqual([]);
  });

  it.each<[string, Attributes[string], unknown, unknown, string, Path]>([
    [
      'an attribute left out',
      string(facts),
      undefined,
      null,
      'it was left out: return null to say that it has no value',
      [{ attribute: 'it' }],
    ],
    [
      'an unknown value',
      string(facts),
      unknown,
      null,
      'it is still unknown after the operation',
      [{ attribute: 'it' }],
    ],
    ['another type', string(facts), true, null, 'it must be string and is a bool', [{ attribute: 'it' }]],
    [
      'a double',
      number(facts),
      1.5,
      null,
      'it must be a CtyNumber, which is exact, and is a double',
      [{ attribute: 'it' }],
    ],
    [
      'a value without its type',
      value(cty.dynamic, facts),
      'a',
      null,
      'it must be a Dynamic, which carries its type, and is a string',
      [{ attribute: 'it' }],
    ],
    [
      'an unknown element of a list',
      value(cty.list(cty.string), facts),
      ['a', unknown],
      ['a', null],
      'it[1] is still unknown after the operation',
      [{ attribute: 'it' }, { index: 1 }],
    ],
    [
      'an unknown element of a set',
      value(cty.set(cty.string), facts),
      ['a', unknown],
      ['a', null],
      'it is still unknown after the operation',
      [{ attribute: 'it' }],
    ],
    [
      'an unknown element of a map',
      value(cty.map(cty.string), facts),
      { x: unknown },
      { x: null },
      'it["x"] is still unknown after the operation',
      [{ attribute: 'it' }, { key: 'x' }],
    ],
    [
      'an unknown value of a dynamic attribute',
      value(cty.dynamic, facts),
      new Dynamic(cty.string, unknown),
      new Dynamic(cty.string, null),
      'it is still unknown after the operation',
      [{ attribute: 'it' }],
    ],
    [
      'an attribute left out of an object',
      nested('single', { name: string(facts) }, facts),
      {},
      { name: null },
      'it.name was left out: return null to say that it has no value',
      [{ attribute: 'it' }, { attribute: 'name' }],
    ],
    [
      'an attribute too many in an object',
      nested('single', { name: string(facts) }, facts),
      { name: 'a', nmae: 'b' },
      { name: 'a' },
      'it.nmae is no attribute of the schema',
      [{ attribute: 'it' }, { attribute: 'nmae' }],
    ],
  ])('reports %s as a bug, with its path, and keeps the rest', (_what, attribute, returned, kept, sentence, path) => {
    const { state, bugs } = accepted({ id: string(facts), it: attribute }, { id: 'i', it: returned });
    expect(state).toEqual({ id: 'i', it: kept });
    expect(bugs).toEqual([[`Returned state: ${sentence}`, path]]);
  });

  it('reports an attribute that the schema does not have', () => {
    const { state, bugs } = accepted({ id: string(facts) }, { id: 'i', idd: 'x' });
    expect(state).toEqual({ id: 'i' });
    expect(bugs).toEqual([['Returned state: idd is no attribute of the schema', [{ attribute: 'idd' }]]]);
  });

  it('never repeats the value in a report, as it may be a secret', () => {
    const { bugs } = accepted({ token: number(facts) }, { token: 'hunter2' });
    expect(JSON.stringify(bugs)).not.toContain('hunter2');
  });
});
