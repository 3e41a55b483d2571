import * as cty from '#terraform/cty/type';
import type { Unknown } from '#terraform/cty/unknown';
import { defineFunction, defineVariadicFunction } from './function';

/** Takes a value of exactly this type: another does not compile. */
function typed<Expected>() {
  return <T>(_value: T & (Same<T, Expected> extends true ? unknown : never)): undefined => undefined;
}

type Same<X, Y> = (<T>() => T extends X ? 1 : 2) extends <T>() => T extends Y ? 1 : 2 ? true : false;

const described = { summary: '', description: '' };

describe('the types that a function is given', () => {
  it('have null and unknown in them where a parameter allows it, and nowhere else', () => {
    defineFunction({
      ...described,
      parameters: {
        plain: { type: cty.string, description: '' },
        nullable: { type: cty.string, description: '', allowNull: true },
        open: { type: cty.list(cty.string), description: '', allowUnknown: true },
      },
      returns: cty.string,
      run: ({ plain, nullable, open }) => {
        typed<string>()(plain);
        typed<string | null>()(nullable);
        typed<readonly (string | Unknown | null)[] | Unknown>()(open);
        return plain;
      },
    });
    const { variadic } = defineVariadicFunction({
      ...described,
      parameters: {},
      variadic: { name: 'more', type: cty.string, description: '', allowNull: true },
      returns: cty.string,
      run: ({ more }) => {
        typed<readonly (string | null)[]>()(more);
        return more[0] ?? null;
      },
    });
    expect(variadic?.name).toBe('more');
  });
});
