import { parseModules, type Module } from './module';
import { findBrokenArrows } from './rules/arrows';
import { findBarrels } from './rules/barrels';
import { findCasts } from './rules/casts';
import { findCycles } from './rules/cycles';
import { findUndecidedPackages } from './rules/decisions';
import { findSilentDisables } from './rules/disabled-lint';
import { findLongFiles } from './rules/length';
import { findBadNames } from './rules/names';
import { findMissingPackages, findUnpublishedImports, type Manifest } from './rules/published';
import { findUntidyScripts } from './rules/scripts';
import { findTimeReaders } from './rules/time';
import { findUpwardImports } from './rules/upward-imports';
import { findForeignWords } from './rules/words';
import type { Tree } from './tree';

const manifest: Manifest = {
  name: 'konnect-audit',
  exports: { '.': {}, './l1/*': {}, './mock': {} },
  dependencies: { zod: '4', '@peculiar/x509': '2' },
  peerDependencies: { cdktf: '0.21', constructs: '10', esbuild: '0.28' },
  devDependencies: { jest: '30' },
};

const plant = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files));
const modulesOf = (files: Readonly<Record<string, string>>): readonly Module[] => parseModules(plant(files));

describe('arrows', () => {
  it.each([
    ['src/mock/router.ts', '#konnect/client/request', 'src/mock'],
    ['src/mock/router.ts', '#provider/provider', 'src/mock'],
    ['src/terraform/cty/value.ts', '#terraform/framework/schema', 'src/terraform/cty'],
    ['src/terraform/framework/schema.ts', '#terraform/lifecycle/guard', 'src/terraform/framework'],
    ['src/terraform/plugin/launch.ts', '#terraform/tfplugin6/serve', 'src/terraform/plugin'],
    ['src/konnect/contract/webhook.ts', '#terraform/cty/value', 'src/konnect/contract'],
    ['src/konnect/client/request.ts', '#konnect/record/format', 'src/konnect/client'],
    ['src/provider/webhook/resource.ts', '#terraform/tfplugin6/serve', 'src/provider'],
    ['src/provider/main.ts', '#terraform/tfplugin6/service', 'src/provider/main'],
    ['src/review/rules/gap.ts', '#konnect/client/request', 'src/review'],
    ['src/mock/server.ts', '#cli/main', 'src/mock'],
    ['src/mock/server.ts', '#tools/build/main', 'src/mock'],
    ['src/clock.ts', '#mock/server', 'src/clock'],
    ['lib/destination.ts', '#konnect/contract/destination', 'lib'],
    ['lib/l1/webhook/index.ts', './../../destination', 'lib/l1'],
  ])('%s may not import %s', (path, specifier, room) => {
    expect(findBrokenArrows(modulesOf({ [path]: `import '${specifier}';` }))).toEqual([
      expect.stringContaining(`${path}:1 imports "${specifier}", which ${room} may not: it may import `),
    ]);
  });

  it.each([
    ['src/mock/router.ts', '#konnect/contract/webhook'],
    ['src/mock/router.ts', './world'],
    ['src/terraform/tfplugin6/serve.ts', '#terraform/plugin/launch'],
    ['src/terraform/tfplugin6/serve.ts', '#terraform/framework/provider'],
    ['src/terraform/plugin/launch.ts', '#clock'],
    ['src/provider/main.ts', '#terraform/tfplugin6/serve'],
    ['src/provider/main.ts', './provider'],
    ['src/konnect/client/retry.test.ts', '#test/support/server'],
    ['src/konnect/client/retry.ts', 'undici'],
    ['lib/destination.ts', './l1/destination/index'],
    ['test/delivery/batch.test.ts', '#konnect/client/request'],
    ['tools/demo/main.ts', '#mock/server'],
  ])('%s may import %s', (path, specifier) => {
    expect(findBrokenArrows(modulesOf({ [path]: `import '${specifier}';` }))).toEqual([]);
  });

  it.each([
    'import x from "#provider/provider";',
    'import type { X } from "#provider/provider";',
    'export * from "#provider/provider";',
    'type X = import("#provider/provider").X;',
    'const x = await import("#provider/provider");',
    'const x = require("#provider/provider");',
    'import x = require("#provider/provider");',
  ])('sees the import in %s', (text) => {
    expect(findBrokenArrows(modulesOf({ 'src/mock/server.ts': text }))).toHaveLength(1);
  });

  it('finds a file that stands in no room', () => {
    expect(findBrokenArrows(modulesOf({ 'src/konnect/version.ts': '' }))).toEqual([
      'src/konnect/version.ts stands in no room of the house: move it into one, or give its room a line in arrows.ts',
    ]);
  });
});

describe('published', () => {
  it('finds an example that imports what is not published', () => {
    const text =
      "import '#mock/server';\nimport 'konnect-audit';\nimport 'konnect-audit/l1/webhook';\nimport 'konnect-audit/cli';";
    expect(findUnpublishedImports(modulesOf({ 'examples/mock/one.ts': text }), manifest)).toEqual([
      `examples/mock/one.ts:1 imports "#mock/server", which is not published: import an entry point of package.json's exports`,
      `examples/mock/one.ts:4 imports "konnect-audit/cli", which is not published: import an entry point of package.json's exports`,
    ]);
  });

  it('finds a package that src or lib would not have when installed', () => {
    const files = {
      'src/mock/server.ts': "import 'node:http';\nimport '@peculiar/x509/build';\nimport 'jest';",
      'src/mock/server.test.ts': "import 'jest';",
      'lib/webhook.ts': "import 'cdktf';\nimport 'zod';",
      'src/terraform/bundle/bundle.ts': "void import('esbuild');\nvoid import('jest');",
    };
    expect(findMissingPackages(modulesOf(files), manifest)).toEqual([
      'src/mock/server.ts:3 imports "jest", which src does not have when installed: it has zod, @peculiar/x509 and what starts with node:',
      'lib/webhook.ts:2 imports "zod", which lib does not have when installed: it has cdktf, constructs, esbuild and what starts with node:',
      'src/terraform/bundle/bundle.ts:2 imports "jest", which src does not have when installed: it has zod, @peculiar/x509 and what starts with node:',
    ]);
  });

  it('finds a dependency that no decision record names', () => {
    const tree = plant({
      'docs/decisions/001-packages.md': '`zod`, `@peculiar/x509`, `cdktf-cli`, `@swc/jest`, constructs.',
    });
    expect(findUndecidedPackages(tree, manifest)).toEqual([
      'package.json depends on "jest", which docs/decisions does not name: say why it and not another',
      'package.json depends on "cdktf", which docs/decisions does not name: say why it and not another',
      'package.json depends on "esbuild", which docs/decisions does not name: say why it and not another',
    ]);
  });
});

describe('cycles', () => {
  it('finds a ring of imports once', () => {
    const files = {
      'src/mock/a.ts': "import './b';",
      'src/mock/b.ts': "import type { C } from './c';",
      'src/mock/c.ts': "import './a';\nimport './d';",
      'src/mock/d.ts': '',
    };
    expect(findCycles(modulesOf(files))).toEqual([
      'src/mock/a.ts -> src/mock/b.ts -> src/mock/c.ts -> src/mock/a.ts is a cycle: move what they share into a file of its own',
    ]);
  });

  it('lets two paths meet again', () => {
    const files = { 'src/a.ts': "import './b';\nimport './c';", 'src/b.ts': "import './c';", 'src/c.ts': '' };
    expect(findCycles(modulesOf(files))).toEqual([]);
  });
});

describe('barrels', () => {
  it.each([
    "export * from './a';",
    "export { a } from './a';\nexport { b } from './b';",
    "import { a } from './a';\nexport { a };",
  ])('finds a file of src that holds only %j', (text) => {
    expect(findBarrels(modulesOf({ 'src/mock/index.ts': text }))).toEqual([
      'src/mock/index.ts only re-exports: import from the file that holds the thing',
    ]);
  });

  it('lets lib have its entry point, and a file re-export beside its own thing', () => {
    const files = {
      'lib/index.ts': "export * from './webhook';",
      'src/mock/a.ts': "export * from './b';\nexport const a = 1;",
    };
    expect(findBarrels(modulesOf(files))).toEqual([]);
  });
});

describe('words', () => {
  it('finds a word of one language in the folder of the other', () => {
    const tree = plant({
      'src/terraform/cty/value.ts': '// as Konnect has it',
      'src/konnect/contract/terraform.ts': 'const x = 1;\nconst TERRAFORM = 2;',
      'src/provider/main.ts': '// Terraform and Konnect',
    });
    expect(findForeignWords(tree)).toEqual([
      'src/terraform/cty/value.ts:1 says "konnect", which is not a word of src/terraform/: only src/provider translates',
      'src/konnect/contract/terraform.ts says "terraform", which is not a word of src/konnect/: only src/provider translates',
      'src/konnect/contract/terraform.ts:2 says "terraform", which is not a word of src/konnect/: only src/provider translates',
    ]);
  });
});

describe('length', () => {
  const lines = (count: number): string => 'line\n'.repeat(count);

  it('finds a file of more than 400 lines', () => {
    expect(findLongFiles(modulesOf({ 'src/mock/a.ts': lines(401), 'src/mock/b.ts': lines(400) }), [])).toEqual([
      'src/mock/a.ts has 401 lines and may have 400: give each of its things a file',
    ]);
  });

  it('lets generated and excepted files be long', () => {
    const files = {
      'lib/l1/x.ts': lines(500),
      'src/terraform/tfplugin6/gen/x.ts': lines(500),
      'src/codec.ts': lines(500),
    };
    expect(findLongFiles(modulesOf(files), [{ path: 'src/codec.ts', reason: 'one table' }])).toEqual([]);
  });

  it('finds an exception that nothing needs any more', () => {
    expect(findLongFiles(modulesOf({ 'src/codec.ts': '' }), [{ path: 'src/codec.ts', reason: 'one table' }])).toEqual([
      'src/codec.ts needs no exception for "one table": take it off the list',
    ]);
  });
});

describe('casts', () => {
  it.each([
    ['let x: any;', 'any'],
    ['const x = y as unknown as string;', 'as unknown as'],
    ['function f(x: Record<string, any>) {}', 'any'],
  ])('finds %s', (text, cast) => {
    expect(findCasts(modulesOf({ 'src/mock/a.ts': text }), [])).toEqual([
      `src/mock/a.ts:1 says "${cast}": say the type, or narrow an unknown with a check`,
    ]);
  });

  it('lets the word stand in text, comments and names', () => {
    expect(findCasts(modulesOf({ 'src/mock/a.ts': '// any\nconst any = "any" as unknown;' }), [])).toEqual([]);
  });
});

describe('time', () => {
  it.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['Date()', 'Date()'],
    ['performance.now()', 'performance.now'],
    ['process.hrtime.bigint()', 'process.hrtime'],
    ['setTimeout(run, 5)', 'setTimeout'],
    ['run(setImmediate)', 'setImmediate'],
    ['globalThis.setInterval(run, 5)', 'globalThis.setInterval'],
    ['AbortSignal.timeout(5)', 'AbortSignal.timeout'],
    ['import("node:timers/promises")', '"node:timers/promises"'],
  ])('finds %s', (text, reading) => {
    expect(findTimeReaders(modulesOf({ 'src/mock/a.ts': `${text};` }))).toEqual([
      `src/mock/a.ts:1 uses ${reading}: take a Clock of src/clock.ts`,
    ]);
  });

  it('lets a file work with a time it was given', () => {
    const text = 'new Date(now).toISOString(); Date.parse(x); socket.setTimeout(5); const x = { setTimeout: 1 };';
    expect(findTimeReaders(modulesOf({ 'src/mock/a.ts': text }))).toEqual([]);
  });

  it('lets the clock, tests and tools read the time', () => {
    const files = {
      'src/clock.ts': 'Date.now();',
      'src/a.test.ts': 'Date.now();',
      'tools/bench/main.ts': 'Date.now();',
    };
    expect(findTimeReaders(modulesOf(files))).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    'src/mock/utils/a.ts',
    'src/mock/string-utils.ts',
    'tools/helpers.ts',
    'test/support/common.test.ts',
    'lib/queue-manager.ts',
  ])('finds %s', (path) => {
    expect(findBadNames(modulesOf({ [path]: '' }))).toEqual([expect.stringContaining('which says nothing')]);
  });

  it.each(['src/mock/replayJob.ts', 'src/mock/Ledger.ts', 'lib/replay_job.ts'])('finds the spelling of %s', (path) => {
    expect(findBadNames(modulesOf({ [path]: '' }))).toEqual([expect.stringContaining('which is not kebab-case')]);
  });

  it.each(['src/konnect/record/base64.ts', 'src/mock/api/replay-job.test.ts', 'lib/l1/konnectaudit_webhook/index.ts'])(
    'lets %s be',
    (path) => {
      expect(findBadNames(modulesOf({ [path]: '' }))).toEqual([]);
    },
  );
});

describe('upward imports', () => {
  it('finds an import that climbs out of its folder', () => {
    expect(findUpwardImports(modulesOf({ 'src/mock/api/a.ts': "\nimport '../router';" }))).toEqual([
      `src/mock/api/a.ts:2 imports "../router": across folders write #folder/file, as package.json's imports say`,
    ]);
  });
});

describe('disabled lint', () => {
  const disable = 'eslint-disable';

  it('finds a rule that is switched off without a reason', () => {
    const text = `// ${disable}-next-line no-empty\n// ${disable}-next-line no-empty -- the socket is gone already`;
    expect(findSilentDisables(modulesOf({ 'src/mock/a.ts': text }))).toEqual([
      'src/mock/a.ts:1 switches a lint rule off without a reason: write it after "--" on the same line',
    ]);
  });
});

it('scripts are not run by the command line of tsx', () => {
  expect(findUntidyScripts({ scripts: { a: 'tsx a.ts', b: 'node --import tsx b.ts' } })).toEqual([
    'script a runs "tsx a.ts": start it with node --import tsx',
  ]);
});
