import { isTest, type Import, type Module } from '#test/architecture/module';

/**
 * What each room may import beside itself. A chain of the house (`tfplugin6 -> lifecycle -> framework -> cty`) lets every
 * room import all that stand to its right.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'lib/l1': [],
  lib: ['lib/l1'],
  'src/clock': [],
  'src/stack-of': [],
  'src/terraform/cty': [],
  'src/terraform/framework': ['src/terraform/cty'],
  'src/terraform/lifecycle': ['src/terraform/framework', 'src/terraform/cty', 'src/stack-of'],
  'src/x509': [],
  'src/terraform/plugin': ['src/x509', 'src/stack-of'],
  'src/terraform/tfplugin6': [
    'src/terraform/lifecycle',
    'src/terraform/framework',
    'src/terraform/cty',
    'src/terraform/plugin',
  ],
  'src/terraform/testing': [
    'src/terraform/tfplugin6',
    'src/terraform/lifecycle',
    'src/terraform/framework',
    'src/terraform/cty',
    'src/terraform/plugin',
  ],
  'src/terraform/bundle': ['src/terraform/testing', 'src/terraform/tfplugin6/gen', 'src/terraform/plugin'],
  'src/konnect/contract': [],
  'src/konnect/record': ['src/konnect/contract'],
  'src/konnect/client': ['src/konnect/contract'],
  'src/provider/main': ['src/provider', 'src/terraform/tfplugin6/serve'],
  'src/provider': [
    'src/terraform/framework',
    'src/terraform/cty',
    'src/konnect/contract',
    'src/konnect/client',
    'src/konnect/record',
  ],
  'src/mock': ['src/konnect/contract', 'src/konnect/record', 'src/x509'],
  'src/review': ['src/konnect/contract'],
  'src/cli': [
    'src/review',
    'src/mock',
    'src/provider',
    'src/konnect/contract',
    'src/konnect/record',
    'src/konnect/client',
    'src/terraform/plugin/mirror',
  ],
};

/** Outside the house: programs and tests look at everything, examples have a rule of their own. */
const outside = /^(test|tools|examples)\//;

/** Finds the imports that break an arrow of the house, and the files that stand in no room. */
export function findBrokenArrows(modules: readonly Module[]): readonly string[] {
  return modules.filter(({ path }) => !outside.test(path)).flatMap(judge);
}

function judge(module: Module): readonly string[] {
  const room = roomOf(module.path);
  if (room === undefined) {
    return [`${module.path} stands in no room of the house: move it into one, or give its room a line in arrows.ts`];
  }
  const allowed = allowedFrom(room);
  return module.imports
    .filter((wanted) => !mayImport(module, room, allowed, wanted))
    .map(
      ({ specifier, line }) =>
        `${module.path}:${line} imports "${specifier}", which ${room} may not: it may import ${list(allowed)}`,
    );
}

function mayImport(module: Module, room: string, allowed: readonly string[], { target }: Import): boolean {
  if (target === undefined || isIn(target, room)) return true;
  if (target.startsWith('test/')) return isTest(module.path);
  return allowed.some((other) => isIn(target, other));
}

function allowedFrom(room: string): readonly string[] {
  const allowed = arrows[room] ?? [];
  return room.startsWith('lib') || room === 'src/clock' ? allowed : [...allowed, 'src/clock'];
}

function roomOf(path: string): string | undefined {
  return Object.keys(arrows).find((room) => isIn(path, room));
}

function isIn(path: string, room: string): boolean {
  return path === `${room}.ts` || path === `${room}.test.ts` || path.startsWith(`${room}/`);
}

function list(rooms: readonly string[]): string {
  return rooms.length === 0 ? 'nothing else' : rooms.join(', ');
}
