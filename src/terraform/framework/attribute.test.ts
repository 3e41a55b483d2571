import * as cty from '#terraform/cty/type';
import type { Unknown } from '#terraform/cty/unknown';
import type { Nesting, Presence } from './attribute';
import {
  bool,
  dynamic,
  isComputed,
  list,
  map,
  nested,
  number,
  object,
  set,
  string,
  tuple,
  typeOf,
  value,
} from './attribute';

const facts = { presence: 'optional', description: '' } as const;
const host = { port: number(facts), host: string(facts) };
const hostType = cty.object({ host: cty.string, port: cty.number });

describe('attribute', () => {
  it('has the type it was built with', () => {
    expect(typeOf(string(facts).content)).toEqual(cty.string);
    expect(typeOf(bool(facts).content)).toEqual(cty.bool);
    expect(typeOf(number(facts).content)).toEqual(cty.number);
    expect(typeOf(value(cty.list(cty.dynamic), facts).content)).toEqual(cty.list(cty.dynamic));
  });

  it.each([
    [list(cty.string, facts), cty.list(cty.string)],
    [set(cty.number, facts), cty.set(cty.number)],
    [map(cty.bool, facts), cty.map(cty.bool)],
    [object({ a: cty.string }, facts), cty.object({ a: cty.string })],
    [tuple([cty.string, cty.bool], facts), cty.tuple([cty.string, cty.bool])],
    [dynamic(facts), cty.dynamic],
  ])('has a builder for every kind of type', (attribute, type) => {
    expect(typeOf(attribute.content)).toEqual(type);
  });

  it.each<[Nesting, cty.Type]>([
    ['single', hostType],
    ['list', cty.list(hostType)],
    ['set', cty.set(hostType)],
    ['map', cty.map(hostType)],
  ])('nests objects as %s', (nesting, type) => {
    const { content } = nested(nesting as 'list', host, facts);
    expect(typeOf(content)).toEqual(type);
  });

  it('lists the attributes of an object type in the order Terraform writes them', () => {
    const { content } = nested('single', host, facts);
    const type = typeOf(content);
    expect(type.kind === 'object' && Object.keys(type.attributes)).toEqual(['host', 'port']);
  });

  it.each<[Presence, boolean]>([
    ['required', false],
    ['optional', false],
    ['computed', true],
    ['optional_computed', true],
  ])('that is %s may be filled in by the provider: %s', (presence, computed) => {
    expect(isComputed(string({ presence, description: '' }))).toBe(computed);
  });

  it('hands validators and plan modifiers what may be unknown inside, and a prior value that is not', () => {
    type Open = readonly (string | Unknown | null)[];
    const { validators, planModifiers } = list(cty.string, {
      ...facts,
      validators: [{ validate: (given) => typed<Open>()(given) }],
      planModifiers: [
        {
          modify: ({ prior, planned }) => {
            typed<readonly (string | null)[] | null>()(prior);
            typed<Open | Unknown | null>()(planned);
            return {};
          },
        },
      ],
    });
    expect([validators, planModifiers]).toMatchObject([[{}], [{}]]);
  });
});

/** Takes a value of exactly this type: another does not compile. */
function typed<Expected>() {
  return <T>(_value: T & (Same<T, Expected> extends true ? unknown : never)): undefined => undefined;
}

type Same<X, Y> = (<T>() => T extends X ? 1 : 2) extends <T>() => T extends Y ? 1 : 2 ? true : false;
