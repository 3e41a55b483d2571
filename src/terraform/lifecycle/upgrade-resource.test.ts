import { CtyNumber } from '#terraform/cty/number';
import { number, string } from '#terraform/framework/attribute';
import type { Attributes } from '#terraform/framework/attribute';
import { defineResource } from '#terraform/framework/resource';
import type { Upgrades } from '#terraform/framework/upgrade';
import { upgradeFrom } from '#terraform/framework/upgrade';
import { operationOn, resourceName } from '#test/support/operation';
import { upgradeResource } from './upgrade-resource';

const attributes = {
  name: string({ presence: 'required', description: '' }),
  size: number({ presence: 'optional', description: '' }),
};

const schema = { description: '', attributes, version: 2 };

async function upgradeWith(resource: { readonly upgrades?: Upgrades<Attributes> }, json: string, version: number) {
  const operation = operationOn({ resource: { schema, ...resource } });
  const state = await upgradeResource(operation, { typeName: resourceName, version, json: Buffer.from(json) });
  return { state, diagnostics: operation.diagnostics.list };
}

async function upgrade(json: string, version = 2) {
  return (await upgradeWith({}, json, version)).state;
}

const past = defineResource<typeof attributes, unknown>({
  schema,
  create: async ({ planned }) => ({ ...planned }),
  read: async (state) => state,
  delete: async () => {},
  upgrades: {
    0: upgradeFrom(
      { description: '', attributes: { title: string({ presence: 'required', description: '' }) } },
      ({ title }) => ({ name: title.toUpperCase(), size: null }),
    ),
    1: {
      upgrade: async ({ name, sizes }) => ({ name: name as string, size: (sizes as readonly CtyNumber[])[0] ?? null }),
    },
  },
});

describe('upgradeResource', () => {
  it('reads a stored state of the same version, every digit of it', async () => {
    const state = (await upgrade('{"name": "a", "size": 18446744073709551617}')) as Record<string, unknown>;
    expect([state['name'], String(state['size'])]).toEqual(['a', '18446744073709551617']);
  });

  it('leaves out what the schema no longer has, and takes what the state does not have yet for null', async () => {
    expect(await upgrade('{"name": "a", "gone": true}')).toEqual({ name: 'a', size: null });
  });

  it('upgrades by the schema of an older version, which may have had what is gone', async () => {
    const { state } = await upgradeWith(past, '{"title": "a", "gone": 1}', 0);
    expect(state).toEqual({ name: 'A', size: null });
  });

  it('upgrades from plain JSON where no schema is given, every digit of it', async () => {
    const { state } = await upgradeWith(past, '{"name": "a", "sizes": [18446744073709551617]}', 1);
    expect(state['size']).toEqual(CtyNumber.parse('18446744073709551617'));
  });

  it('reports what the schema of the older version does not fit', async () => {
    await expect(upgradeWith(past, '{"title": {}}', 0)).rejects.toThrow(/^Cannot read resource state: .*string/);
  });

  it('reports a wrong answer of an upgrade as a bug of the provider, at its attribute', async () => {
    const wrong = { 1: { upgrade: () => ({ name: 7 }) } };
    const { diagnostics } = await upgradeWith({ upgrades: wrong }, '{}', 1);
    expect(diagnostics).toMatchObject([
      {
        path: [{ attribute: 'name' }],
        detail: expect.stringContaining('Returned state: name must be string and is a'),
      },
      { path: [{ attribute: 'size' }], detail: expect.stringContaining('Returned state: size was left out') },
    ]);
  });

  it.each([
    [3, 'The state of "test_thing" has schema version 3 and this provider knows version 2, and upgrades from 1'],
    [0, 'The state of "test_thing" has schema version 0 and this provider knows version 2, and upgrades from 1'],
  ])('refuses version %d, which nobody upgrades, and says which it knows', async (version, sentence) => {
    const { 1: known } = past.upgrades ?? {};
    await expect(upgradeWith({ upgrades: { 1: known } as Upgrades<Attributes> }, '{}', version)).rejects.toThrow(
      sentence,
    );
  });

  it('refuses another version, and says which one it knows', async () => {
    await expect(upgrade('{}', 1)).rejects.toThrow(
      'Cannot upgrade resource state: The state of "test_thing" has schema version 1 and this provider knows version 2 only',
    );
  });

  it.each(['{"name": ["a"]}', '{"name": "a"', '', 'null'])(
    'refuses a stored state that is %j, and says the way out',
    async (json) => {
      await expect(upgrade(json)).rejects.toThrow(
        /^Cannot read resource state: The stored state of "test_thing" does not fit its schema: .*Restore the state/,
      );
    },
  );
});
