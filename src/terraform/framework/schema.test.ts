import * as cty from '#terraform/cty/type';
import { nested, string } from './attribute';
import type { BlockNesting } from './schema';
import { emptyObject, schemaType } from './schema';

const facts = { presence: 'optional', description: '' } as const;
const inner = { description: '', attributes: { name: string(facts) } };
const innerType = cty.object({ name: cty.string });

function around(nesting: BlockNesting) {
  return { description: '', attributes: {}, blocks: { inside: { ...inner, nesting } } };
}

describe('schemaType', () => {
  it.each<[BlockNesting, cty.Type]>([
    ['single', innerType],
    ['group', innerType],
    ['list', cty.list(innerType)],
    ['set', cty.set(innerType)],
    ['map', cty.map(innerType)],
  ])('holds a %s block', (nesting, type) => {
    expect(schemaType(around(nesting))).toEqual(cty.object({ inside: type }));
  });

  it('holds attributes and blocks beside each other, at every depth', () => {
    const schema = {
      description: '',
      attributes: { tls: nested('single', inner.attributes, facts), id: string(facts) },
      blocks: { outside: { ...around('list'), nesting: 'map' as const } },
    };
    expect(schemaType(schema)).toEqual(
      cty.object({ id: cty.string, tls: innerType, outside: cty.map(cty.object({ inside: cty.list(innerType) })) }),
    );
  });
});

describe('emptyObject', () => {
  it('has null for an attribute', () => {
    expect(emptyObject(inner)).toEqual({ name: null });
  });

  it.each<[BlockNesting, unknown]>([
    ['single', null],
    ['group', { name: null }],
    ['list', []],
    ['set', []],
    ['map', {}],
  ])('has no %s block more than must be there', (nesting, value) => {
    expect(emptyObject(around(nesting))).toEqual({ inside: value });
  });
});
