import * as cty from '#terraform/cty/type';
import type { Path } from '#terraform/cty/path';
import { type Attributes, dynamic, list, nested, object, string } from './attribute';
import { block, type WithBlocks } from './block';
import type { ConfiguredContext } from './context';
import type { PathIn } from './path-in';
import type { Blocks } from './schema';

const facts = { presence: 'optional', description: '' } as const;
const attributes = {
  name: string(facts),
  tags: list(cty.string, facts),
  size: object({ limits: cty.map(cty.number) }, facts),
  any: dynamic(facts),
  disks: nested('list', { path: string(facts) }, facts),
  users: nested('map', { role: string(facts) }, facts),
};
const blocks = { rule: block('list', { description: '', attributes: { port: string(facts) } }) };

/** Compiles with the paths of such a schema only. */
function pathsIn<A extends Attributes, B extends Blocks>(_schema: { readonly attributes: A; readonly blocks: B }) {
  return (given: PathIn<WithBlocks<A, B>>): Path => given;
}

const path = pathsIn({ attributes, blocks });

describe('PathIn', () => {
  it('takes paths to what the schema has, at any depth', () => {
    const paths = [
      path([]),
      path([{ attribute: 'name' }]),
      path([{ attribute: 'tags' }, { index: 1 }]),
      path([{ attribute: 'size' }, { attribute: 'limits' }, { key: 'max' }]),
      path([{ attribute: 'any' }, { key: 'a' }, { index: 0 }]),
      path([{ attribute: 'disks' }, { index: 0 }, { attribute: 'path' }]),
      path([{ attribute: 'users' }, { key: 'ann' }, { attribute: 'role' }]),
      path([{ attribute: 'rule' }, { index: 0 }, { attribute: 'port' }]),
    ];
    expect(paths.map((steps) => steps.length)).toEqual([0, 1, 2, 3, 3, 3, 3, 3]);
  });

  it('takes no other path', () => {
    const paths = [
      // @ts-expect-error There is no such attribute.
      path([{ attribute: 'nmae' }]),
      // @ts-expect-error Nothing is inside of a text.
      path([{ attribute: 'name' }, { index: 0 }]),
      // @ts-expect-error A list has no keys.
      path([{ attribute: 'tags' }, { key: 'a' }]),
      // @ts-expect-error The object has no such attribute.
      path([{ attribute: 'size' }, { attribute: 'limit' }]),
      // @ts-expect-error The nested object has no such attribute.
      path([{ attribute: 'disks' }, { index: 0 }, { attribute: 'role' }]),
      // @ts-expect-error The block has no such attribute.
      path([{ attribute: 'rule' }, { index: 0 }, { attribute: 'prot' }]),
    ];
    expect(paths).toHaveLength(6);
  });

  it('is what a context takes, to warn and to put off', () => {
    const told: unknown[] = [];
    const tell = (...args: readonly unknown[]): void => void told.push(args.at(-1));
    const use = ({
      warn,
      defer,
    }: Pick<ConfiguredContext<unknown, PathIn<typeof attributes>>, 'warn' | 'defer'>): void => {
      // @ts-expect-error There is no such attribute.
      warn('', '', [{ attribute: 'nmae' }]);
      // @ts-expect-error There is no such attribute.
      defer?.('resource_config_unknown', [{ attribute: 'nmae' }]);
      warn('', '', [{ attribute: 'name' }]);
      defer?.('resource_config_unknown', [{ attribute: 'name' }]);
    };
    use({ warn: tell, defer: tell as () => never });
    expect(told).toHaveLength(4);
  });
});
