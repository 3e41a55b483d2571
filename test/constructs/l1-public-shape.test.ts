import { TerraformOutput } from 'cdktf';
import { generateL1 } from '#tools/generate/l1/generate';
import { load, synthesize, type Modules } from './generated-constructs';
import { officialL1 } from './official-generator';
import { acme, konnectaudit } from './providers';

describe.each([konnectaudit, acme])('the constructs of provider $identity.name', ({ schema, identity }) => {
  const ours = load(generateL1(schema, identity));
  const generated = officialL1(schema, identity).then(load);

  it('come in the files that the official generator writes', async () => {
    const official = await generated;
    expect([...ours.keys()].sort()).toEqual([...official.keys()].sort());
  });

  it('have every public member that the official ones have', async () => {
    for (const [path, official] of await generated) {
      const expected = publicMembers(official);
      expect(expected).toContain('tfResourceType');
      expect(publicMembers(ours.get(path) ?? {})).toEqual(expect.arrayContaining(expected));
    }
  });

  it('read every attribute by the expression of the official ones', async () => {
    expect(readEverything(ours)).toBe(readEverything(await generated));
  });
});

/** `Thing.get name`, `Thing.set name`, `Thing.resetName`: the members of the exported classes, and the static ones by their names. */
function publicMembers(exports: Record<string, unknown>): string[] {
  return Object.entries(exports).flatMap(([name, exported]) => {
    if (!String(exported).startsWith('class ')) return [];
    const { prototype } = exported as { prototype: object };
    const members = Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([member, descriptor]) => {
      const accessors = [descriptor.get && `get ${member}`, descriptor.set && `set ${member}`];
      return 'value' in descriptor ? [member] : accessors.filter((accessor) => accessor !== undefined);
    });
    const settable = members.some((member) => /^(set (?!internalValue)|put)/.test(member));
    const meaningful = members.filter((member) => settable || !member.endsWith(' internalValue'));
    return [...Object.getOwnPropertyNames(exported), ...meaningful.map((member) => `${name}.${member}`)];
  });
}

/** A stack with an output for each getter of each resource and data source. */
function readEverything(modules: Modules): string {
  return synthesize(modules, (stack, declare) => {
    for (const path of modules.keys()) {
      if (path.startsWith('provider/')) continue; // the getters of a provider give back what was set: nothing here
      const construct = declare(path, path.replace('/index.ts', ''), {});
      for (const getter of getters(construct)) {
        const value = Reflect.get(construct, getter) as unknown;
        new TerraformOutput(stack, `${construct.node.id} ${getter}`, { value });
      }
    }
  });
}

function getters(construct: object): string[] {
  const descriptors = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(construct) as object);
  return Object.keys(descriptors).filter((name) => descriptors[name]?.get && !name.endsWith('Input'));
}
