import { number, string } from '#terraform/framework/attribute';
import { operationOn, resourceName } from '#test/support/operation';
import { upgradeResource } from './upgrade-resource';

const attributes = {
  name: string({ presence: 'required', description: '' }),
  size: number({ presence: 'optional', description: '' }),
};

async function upgrade(json: string, version = 2) {
  const operation = operationOn({ resource: { schema: { description: '', attributes, version: 2 } } });
  return upgradeResource(operation, { typeName: resourceName, version, json: Buffer.from(json) });
}

describe('upgradeResource', () => {
  it('reads a stored state of the same version, every digit of it', async () => {
    const state = (await upgrade('{"name": "a", "size": 18446744073709551617}')) as Record<string, unknown>;
    expect([state['name'], String(state['size'])]).toEqual(['a', '18446744073709551617']);
  });

  it('leaves out what the schema no longer has, and takes what the state does not have yet for null', async () => {
    expect(await upgrade('{"name": "a", "gone": true}')).toEqual({ name: 'a', size: null });
  });

  it('refuses another version, and says which one it knows', async () => {
    await expect(upgrade('{}', 1)).rejects.toThrow(
      'Cannot upgrade resource state: The state of "test_thing" has schema version 1 and this provider knows version 2 only',
    );
  });

  it.each(['{"name": ["a"]}', '{"name": "a"', ''])(
    'refuses a stored state that is %j, and says the way out',
    async (json) => {
      await expect(upgrade(json)).rejects.toThrow(
        /^Cannot read resource state: The stored state of "test_thing" does not fit its schema: .*Restore the state/,
      );
    },
  );
});
