import { CtyNumber } from '#terraform/cty/number';
import { formatPath } from '#terraform/cty/path';
import * as cty from '#terraform/cty/type';
import type { CtyObject } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import type { Attributes, Nesting } from '#terraform/framework/attribute';
import { nested, number, string, value } from '#terraform/framework/attribute';
import type { BlockNesting } from '#terraform/framework/schema';
import { overriddenPaths } from './overridden-paths';

const inner = {
  name: string({ presence: 'required', description: '' }),
  id: string({ presence: 'computed', description: '' }),
};
const optional = { presence: 'optional', description: '' } as const;

function paths(attributes: Attributes, config: CtyObject, result: CtyObject): string[] {
  return overriddenPaths({ description: '', attributes }, config, result).map(formatPath);
}

describe('overriddenPaths', () => {
  it.each([
    ["what is computed and not configured is the provider's to say", 'computed', null, 'x', []],
    ['as is what may be computed and is not configured', 'optional_computed', null, 'x', []],
    ['what is configured stays, even if it may be computed', 'optional_computed', 'a', 'x', ['it']],
    ['what is configured stays, and may not vanish', 'required', 'a', null, ['it']],
    ['what is optional and not configured stays null', 'optional', null, 'x', ['it']],
    ['what is the same is no contradiction', 'optional', 'a', 'a', []],
  ] as const)('%s', (_sentence, presence, config, result, expected) => {
    expect(paths({ it: string({ presence, description: '' }) }, { it: config }, { it: result })).toEqual(expected);
  });

  it('compares values by what they mean', () => {
    const attributes = { size: number(optional), tags: value(cty.set(cty.string), optional) };
    const config = { size: CtyNumber.parse('1.0'), tags: ['a', 'b'] };
    expect(paths(attributes, config, { size: CtyNumber.parse('1'), tags: ['b', 'a'] })).toEqual([]);
    expect(paths(attributes, config, { size: CtyNumber.parse('2'), tags: ['b', 'c'] })).toEqual(['size', 'tags']);
  });

  const one = { name: 'a', id: null };
  const two = { name: 'b', id: null };
  it.each<[Nesting | BlockNesting, CtyObject[string], CtyObject[string], string[]]>([
    ['single', one, { name: 'a', id: 'i' }, []],
    ['single', one, { name: 'x', id: 'i' }, ['it.name']],
    ['single', one, null, ['it']],
    ['list', [one, two], [one, { name: 'b', id: 'i' }], []],
    ['list', [one, two], [one, { name: 'x', id: 'i' }], ['it[1].name']],
    ['list', [one, two], [one], ['it']],
    ['set', [one, two], [{ name: 'b', id: 'i' }, one], []],
    ['set', [one, two], [{ name: 'x', id: 'i' }, one], ['it']],
    ['map', { k: one }, { k: { name: 'a', id: 'i' } }, []],
    ['map', { k: one }, { k: { name: 'x', id: 'i' } }, ['it["k"].name']],
    ['map', { k: one }, { l: one }, ['it["k"]']],
    ['map', ctyObject(), { l: one }, ['it']],
  ])('looks into %s attributes and blocks (%j, %j)', (nesting, config, result, expected) => {
    const block = { nesting, description: '', attributes: inner };
    const found = overriddenPaths(
      { description: '', attributes: {}, blocks: { it: block } },
      { it: config },
      { it: result },
    );
    expect(found.map(formatPath)).toEqual(expected);
    const attribute = nested(nesting as 'single', inner, optional);
    expect(paths({ it: attribute }, { it: config }, { it: result })).toEqual(expected);
  });
});
