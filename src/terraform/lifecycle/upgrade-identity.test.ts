import type { Attributes } from '#terraform/framework/attribute';
import type { Identity } from '#terraform/framework/identity';
import { operationOn, resourceName } from '#test/support/operation';
import { upgradeIdentity } from './upgrade-identity';

const identity: Identity<Attributes, unknown> = {
  version: 2,
  attributes: { id: { type: { kind: 'string' }, description: '', forImport: 'required' } },
  upgrades: { 1: ({ key }) => ({ id: key as string }) },
};

async function upgrade(version: number, json: string, resource: object = { identity }) {
  return upgradeIdentity(operationOn({ resource }), { typeName: resourceName, version, json: Buffer.from(json) });
}

describe('upgradeIdentity', () => {
  it('reads an identity of the same version, without what is gone', async () => {
    expect(await upgrade(2, '{"id": "i", "gone": 1}')).toEqual({ id: 'i' });
  });

  it('upgrades one of an older version', async () => {
    expect(await upgrade(1, '{"key": "i"}')).toEqual({ id: 'i' });
  });

  it.each([0, 3])('refuses version %d, which nobody upgrades', async (version) => {
    await expect(upgrade(version, '{}')).rejects.toThrow(
      `The identity of "test_thing" has version ${version} and this provider knows version 2`,
    );
  });

  it('refuses a type that has no identity', async () => {
    await expect(upgrade(0, '{}', {})).rejects.toThrow('"test_thing" is known by its id: use that instead');
  });
});
