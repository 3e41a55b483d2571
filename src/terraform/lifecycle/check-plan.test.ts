import { formatPath } from '#terraform/cty/path';
import { unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import { nested, string } from '#terraform/framework/attribute';
import type { BlockContent } from '#terraform/framework/schema';
import { checkPlan } from './check-plan';

const inner = {
  a: string({ presence: 'optional', description: '' }),
  c: string({ presence: 'optional_computed', description: '' }),
};
const schema: BlockContent = {
  description: '',
  attributes: {
    a: string({ presence: 'optional', description: '' }),
    id: string({ presence: 'computed', description: '' }),
    key: string({ presence: 'optional', description: '', writeOnly: true }),
    list: nested('list', inner, { presence: 'optional', description: '' }),
    map: nested('map', inner, { presence: 'optional', description: '' }),
    set: nested('set', inner, { presence: 'optional', description: '' }),
  },
  blocks: { block: { description: '', nesting: 'list', attributes: inner } },
};
const empty = { a: null, id: null, key: null, list: null, map: null, set: null, block: [] };

function check(config: CtyObject, planned: CtyObject, prior: CtyObject | null = null): string[] {
  const found: string[] = [];
  checkPlan(
    (path, sentence) => found.push(`${formatPath(path)} ${sentence((value) => JSON.stringify(value))}`),
    schema,
    { config: { ...empty, ...config }, prior: prior && { ...empty, ...prior }, planned: { ...empty, ...planned } },
  );
  return found;
}

const filled = { a: 'a', c: unknown };
const open = { a: 'a', c: null };

describe('checkPlan', () => {
  it.each<[string, CtyObject, CtyObject, CtyObject | null]>([
    ['what is configured', { a: 'a' }, { a: 'a' }, null],
    ['what was before in another spelling', { a: 'A' }, { a: 'a' }, { a: 'a' }],
    ['anything where the provider fills in', {}, { id: unknown }, null],
    ['what is computed inside a list', { list: [open] }, { list: [filled] }, null],
    ['what is computed inside a map', { map: { k: open } }, { map: { k: filled } }, null],
    ['what is computed inside a set', { set: [open] }, { set: [filled] }, null],
    ['what is computed inside a block', { block: [open] }, { block: [filled] }, null],
    ['a null where a value is write-only', { key: 'k' }, { key: null }, null],
  ])('lets a plan say %s', (_title, config, planned, prior) => {
    expect(check(config, planned, prior)).toEqual([]);
  });

  it.each<[string, CtyObject, CtyObject, string]>([
    ['another value', { a: 'a' }, { a: 'b' }, 'a must be "a" as configured, and is "b"'],
    ['a value where there is none', {}, { a: 'b' }, 'a must be null as configured, and is "b"'],
    ['a write-only value', { key: 'k' }, { key: 'k' }, 'key must be null, as it is write-only'],
    ['a shorter list', { list: [open] }, { list: [] }, 'list must have 1 elements as configured, and has 0'],
    [
      'another value in a list',
      { list: [open] },
      { list: [{ a: 'b', c: null }] },
      'list[0].a must be "a" as configured, and is "b"',
    ],
    [
      'another key',
      { map: {} },
      { map: { k: open } },
      'map["k"] must be null as configured, and is {"a":"a","c":null}',
    ],
    ['a longer set', { set: [] }, { set: [open] }, 'set must have 0 elements as configured, and has 1'],
    [
      'another value in a block',
      { block: [open] },
      { block: [{ a: 'b', c: null }] },
      'block[0].a must be "a" as configured, and is "b"',
    ],
  ])('reports %s', (_title, config, planned, sentence) => {
    expect(check(config, planned)).toEqual([sentence]);
  });

  it('names both values that may stand for a configured one', () => {
    expect(check({ a: 'a' }, { a: 'c' }, { a: 'b' })).toEqual([
      'a must be "a" as configured, or "b" as before, and is "c"',
    ]);
  });
});
