import { CtyNumber } from '#terraform/cty/number';
import type { Attributes } from '#terraform/framework/attribute';
import { number, string } from '#terraform/framework/attribute';
import type { Move } from '#terraform/framework/move';
import { moveFrom } from '#terraform/framework/move';
import { operationOn, resourceName } from '#test/support/operation';
import { moveResource } from './move-resource';

const attributes = {
  name: string({ presence: 'required', description: '' }),
  size: number({ presence: 'optional', description: '' }),
};
const source = { description: '', attributes: { title: string({ presence: 'optional', description: '' }) } };
const provider = 'registry.terraform.io/example/test';

const fromOld: Move<typeof attributes> = moveFrom(
  { type: 'test_old' },
  source,
  async ({ state, private: bytes }, { private: kept }) => {
    kept.set('before', Buffer.from(bytes).toString());
    return { name: state.title ?? 'nameless', size: null };
  },
);
const fromOther: Move<typeof attributes> = {
  from: { type: 'other_thing', provider: 'other/other', schemaVersion: 1 },
  move: ({ state, schemaVersion }) => ({ name: `version ${schemaVersion}`, size: state['big'] as CtyNumber }),
};

interface Asked {
  readonly type: string;
  readonly provider?: string;
  readonly schemaVersion?: number;
  readonly json?: string;
}

async function move({ json = '{}', ...asked }: Asked, moves: readonly object[] = [fromOld, fromOther]) {
  const resource = { schema: { description: '', attributes }, moves: moves as readonly Move<Attributes>[] };
  const operation = operationOn({ resource });
  const bytes = { json: Buffer.from(json), private: Buffer.from('bytes') };
  const request = { typeName: resourceName, provider, schemaVersion: 0, ...bytes, ...asked };
  const outcome = await moveResource(operation, request);
  return { ...outcome, details: operation.diagnostics.list.map(({ detail }) => detail) };
}

describe('moveResource', () => {
  it('reads the source by the schema that the move has for it', async () => {
    const { state, private: kept, details } = await move({ type: 'test_old', json: '{"title": "a", "gone": 1}' });
    expect(details).toEqual([]);
    expect(state).toEqual({ name: 'a', size: null });
    expect(kept.get('before')).toBe('bytes');
  });

  it('reads the source as plain JSON where there is no schema, every digit of it', async () => {
    const from = { type: 'other_thing', provider: 'example.com/other/other', schemaVersion: 1 };
    const { state } = await move({ ...from, json: '{"big": 18446744073709551617}' });
    expect(state).toEqual({ name: 'version 1', size: CtyNumber.parse('18446744073709551617') });
  });

  it.each<[string, Asked]>([
    ['another type', { type: 'test_else' }],
    ['another provider', { type: 'test_old', provider: 'registry.terraform.io/fork/test' }],
    ['a provider whose namespace only ends alike', { type: 'test_old', provider: 'example.com/my-example/test' }],
    ['another version', { type: 'other_thing', provider: 'example.com/other/other', schemaVersion: 2 }],
  ])('refuses %s, and says what it takes over', async (_what, asked) => {
    const { state, details } = await move(asked);
    expect(state).toBeNull();
    expect(details).toEqual([
      expect.stringMatching(
        /^Resource type "test_thing" takes over "test_old" of example\/test, "other_thing" of other\/other with schema version 1, and not ".* with schema version \d: remove it/,
      ),
    ]);
  });

  it('takes the same provider from wherever it was installed', async () => {
    const { state } = await move({ type: 'test_old', provider: 'mirror.example.com/example/test' });
    expect(state).toEqual({ name: 'nameless', size: null });
  });

  it('refuses everything when the type takes over no other one', async () => {
    const { details } = await move({ type: 'test_old' }, []);
    expect(details).toEqual([expect.stringContaining('takes over no other type, and not "test_old"')]);
  });

  it('reports a source that does not fit its schema, by the name of its type', async () => {
    const { details } = await move({ type: 'test_old', json: '{"title": []}' });
    expect(details).toEqual([expect.stringContaining('The stored state of "test_old" does not fit its schema')]);
  });

  it('reports a wrong answer of the author as a bug of the provider', async () => {
    const wrong = { from: { type: 'test_old' }, move: () => ({ name: 7, size: null }) };
    const { details } = await move({ type: 'test_old' }, [wrong]);
    expect(details).toEqual([expect.stringContaining('Returned state: name must be string')]);
  });
});
