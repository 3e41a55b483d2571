import { formatPath } from '#terraform/cty/path';
import { unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import type { Nesting } from '#terraform/framework/attribute';
import { nested, string } from '#terraform/framework/attribute';
import type { BlockContent, BlockNesting } from '#terraform/framework/schema';
import type { Slot } from './walk-plan';
import { walkPlan } from './walk-plan';

const facts = { presence: 'optional', description: '' } as const;
const leaf = { name: string(facts) };

const asAttribute = (nesting: Nesting): BlockContent => ({
  description: '',
  attributes: { it: nested(nesting as 'list', leaf, facts) },
});
const asBlock = (nesting: BlockNesting): BlockContent => ({
  description: '',
  attributes: {},
  blocks: { it: { description: '', attributes: leaf, nesting } },
});

/** The leaves that a walk visits, as `path: config, prior, planned`. */
function visited(schema: BlockContent, config: Value, prior: Value, planned: Value): string[] {
  const found: string[] = [];
  const level = { config: { it: config }, prior: { it: prior }, planned: { it: planned } };
  walkPlan(schema, level, (slot) => {
    if (slot.attribute.content.kind === 'nested') return;
    found.push(`${formatPath(slot.path)}: ${[slot.config, slot.prior, slot.planned].map(String).join(', ')}`);
  });
  return found;
}

const n = (name: string): CtyObject => ({ name });

describe('walkPlan', () => {
  it('visits outer attributes before inner ones, and the inner ones of what the visit left', () => {
    const planned: CtyObject = { it: [n('a'), n('b')] };
    const names: string[] = [];
    walkPlan(asAttribute('list'), { config: { it: [n('a'), n('b')] }, prior: null, planned }, (slot) => {
      names.push(formatPath(slot.path));
      if (slot.path.length === 1) slot.planned = [n('c')];
    });
    expect(names).toEqual(['it', 'it[0].name']);
    expect(planned).toEqual({ it: [n('c')] });
  });

  it('writes back what the visit leaves, at any depth', () => {
    const planned: CtyObject = { it: { x: n('a') } };
    walkPlan(asBlock('map'), { config: { it: { x: n('a') } }, prior: null, planned }, (slot: Slot) => {
      slot.planned = 'z';
    });
    expect(planned).toEqual({ it: { x: n('z') } });
  });

  it.each<[Nesting & BlockNesting, Value, Value, Value, string[]]>([
    ['single', n('c'), n('o'), n('p'), ['it.name: c, o, p']],
    ['single', n('c'), null, n('p'), ['it.name: c, null, p']],
    ['list', [n('c'), n('d')], [n('o')], [n('p'), n('q')], ['it[0].name: c, o, p', 'it[1].name: d, null, q']],
    [
      'map',
      { x: n('c'), y: n('d') },
      { y: n('o') },
      { x: n('p'), y: n('q') },
      ['it["x"].name: c, null, p', 'it["y"].name: d, o, q'],
    ],
    ['set', [n('a'), n('b')], [n('b')], [n('b'), n('a')], ['it.name: b, b, b', 'it.name: a, null, a']],
  ])('finds its way through a nested %s, attribute or block', (nesting, config, prior, planned, expected) => {
    expect(visited(asAttribute(nesting), config, prior, planned)).toEqual(expected);
    expect(visited(asBlock(nesting), config, prior, planned)).toEqual(expected);
  });

  it('finds its way through a group block', () => {
    expect(visited(asBlock('group'), n('c'), n('o'), n('p'))).toEqual(['it.name: c, o, p']);
  });

  it.each<[string, Value, Value]>([
    ['null in the configuration', null, [n('p')]],
    ['unknown in the configuration', unknown, unknown],
    ['planned as unknown', [n('c')], unknown],
    ['planned as null', [n('c')], null],
  ])('does not look into what is %s', (_what, config, planned) => {
    for (const nesting of ['list', 'set'] as const) {
      expect(visited(asAttribute(nesting), config, null, planned)).toEqual([]);
      expect(visited(asBlock(nesting), config, null, planned)).toEqual([]);
    }
  });

  it('passes over an element that is null or unknown', () => {
    expect(visited(asAttribute('list'), [null, unknown, n('c')], null, [null, unknown, n('p')])).toEqual([
      'it[2].name: c, null, p',
    ]);
  });

  it('takes an unknown prior value for none', () => {
    expect(visited(asAttribute('list'), [n('c')], unknown, [n('p')])).toEqual(['it[0].name: c, null, p']);
  });
});
