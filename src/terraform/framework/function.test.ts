import * as cty from '#terraform/cty/type';
import type { Unknown } from '#terraform/cty/unknown';
import { defineFunction, defineVariadicFunction } from './function';

/** Compiles with `true` only when the two types are the same. */
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
        const same: [
          Same<typeof plain, string>,
          Same<typeof nullable, string | null>,
          Same<typeof open, readonly (string | Unknown | null)[] | Unknown>,
        ] = [true, true, true];
        return String(same);
      },
    });
    const { variadic } = defineVariadicFunction({
      ...described,
      parameters: {},
      variadic: { name: 'more', type: cty.string, description: '', allowNull: true },
      returns: cty.string,
      run: ({ more }) => {
        const same: Same<typeof more, readonly (string | null)[]> = true;
        return String(same);
      },
    });
    expect(variadic?.name).toBe('more');
  });
});
