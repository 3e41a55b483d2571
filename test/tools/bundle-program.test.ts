import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { bundleProgram } from '#terraform/bundle/bundle-program';
import { runProcess } from '#terraform/testing/run-process';
import { startProcess } from '#terraform/testing/start-process';

let folder: string;
let outfile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-program-'));
  outfile = join(folder, 'dist/program');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, 'main.ts');
}

async function run(): Promise<string> {
  return (await runProcess({ command: outfile, args: [] })).stdout;
}

it('makes one small executable of a program, what it imports, and what it imports only when asked', async () => {
  const entry = write({
    'main.ts': `import { a } from './a';\nvoid import('./b').then(({ b }) => console.log(a, b));`,
    'a.ts': `export const a: string = 'a';`,
    'b.ts': `export const b: string = 'b';`,
  });
  const bytes = await bundleProgram({ entry, outfile });
  for (const source of ['main.ts', 'a.ts', 'b.ts']) rmSync(join(folder, source));
  expect(bytes).toBe(statSync(outfile).size);
  expect(readFileSync(outfile, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(await run()).toBe('a b\n');
});

it('runs a module once, however many import it, and not before one does', async () => {
  const entry = write({
    'main.ts': `
      console.log('main');
      void Promise.all([import('./left'), import('./right')]).then(([{ left }, { right }]) => console.log(left === right));`,
    'left.ts': `import { shared } from './shared';\nexport const left = shared;`,
    'right.ts': `import { shared } from './shared';\nexport const right = shared;`,
    'shared.ts': `console.log('shared');\nexport const shared = {};`,
  });
  await bundleProgram({ entry, outfile });
  expect(await run()).toBe('main\nshared\ntrue\n');
});

it('sees the names of a CommonJS module, as Node does', async () => {
  const entry = write({
    'main.ts': `
      import { one } from './common.cjs';
      void import('./common.cjs').then((common) => console.log(one, common.one, common.default.one, common.default.call()));
      void import('./compiled.cjs').then(({ two }) => console.log(two));`,
    'common.cjs': `exports.one = 1; exports.call = () => typeof require('node:fs').readFileSync;`,
    'compiled.cjs': `Object.defineProperty(exports, '__esModule', { value: true }); exports.two = 2;`,
  });
  await bundleProgram({ entry, outfile });
  expect(await run()).toBe('1 1 1 function\n2\n');
});

it('keeps every letter, also of code that is large enough to be compressed', async () => {
  const letters = `${'grün "\\\\" 💚 '.repeat(20_000)}end`;
  const entry = write({
    'main.ts': `void import('./large').then(({ large }) => console.log(large.length, large.endsWith('💚 end')));`,
    'large.ts': `/*! © */ export const large = '${letters}';`,
  });
  expect(await bundleProgram({ entry, outfile })).toBeLessThan(10_000);
  expect(await run()).toBe(`${letters.length - 20_000} true\n`);
  expect(readFileSync(outfile, 'latin1')).toMatch(/^[\0-\x7f]*$/);
});

it('leaves out what is found where it is installed', async () => {
  const entry = write({ 'main.ts': `console.log(require.resolve('esbuild/package.json'));` });
  outfile = join(folder, 'program');
  await bundleProgram({ entry, outfile, external: ['esbuild/package.json'] });
  await expect(run()).rejects.toThrow("Cannot find module 'esbuild/package.json'");
});

it('tells in a stack files and lines of the sources, and places of the bundle for a package', async () => {
  const entry = write({
    'main.ts': `
      import { outer } from './part';

      void import('thrower').then(({ fail }) => outer(fail));`,
    'part.ts': `
      export function outer(reason: () => void): void {
        inner(reason);
      }

      function inner(reason: () => void): void {
        reason();
      }`,
    'node_modules/thrower/index.js': `exports.fail = () => { throw new RangeError('broken'); };`,
  });
  await bundleProgram({ entry, outfile });
  const { output } = await startProcess({ command: outfile, args: [] }).ended;
  const [error, thrower, ...lines] = output.slice(output.indexOf('RangeError: broken')).split('\n');
  const place = relative('', folder);
  expect(error).toBe('RangeError: broken');
  expect(thrower).toContain(`fail (${outfile}/thrower-`);
  expect(lines.slice(0, 3)).toEqual([
    `    at ${place}/part.ts:7`,
    `    at ${place}/part.ts:3`,
    `    at ${place}/main.ts:4`,
  ]);
});

it('tells its stack also when its file is gone, as after an upgrade', async () => {
  const entry = write({
    'main.ts': `
      import { rmSync } from 'node:fs';
      rmSync(process.argv[1] ?? '');
      console.log(new Error('late').stack);`,
  });
  await bundleProgram({ entry, outfile });
  expect(await run()).toMatch(`Error: late\n    at ${relative('', folder)}/main.ts:4\n`);
});

it('runs modules that import each other', async () => {
  const entry = write({
    'main.ts': `
      export const name = 'main';
      void import('./part').then(({ greet }) => console.log(greet()));`,
    'part.ts': `
      import { name } from './main';
      export const greet = (): string => 'hello ' + name;`,
  });
  await bundleProgram({ entry, outfile });
  expect(await run()).toBe('hello main\n');
});

it('refuses to leave a module as it is that was to be replaced', async () => {
  const entry = write({ 'main.ts': `import './a';`, 'a.ts': `console.log('a');` });
  await bundleProgram({ entry, outfile }, { [`${basename(folder)}/a`]: `console.log('b');` });
  expect(await run()).toBe('b\n');
  await expect(bundleProgram({ entry, outfile }, { 'other/a': '' })).rejects.toThrow(
    `Cannot bundle "${entry}" as "other/a" is not in it`,
  );
});

it.each([
  ["import './missing';", 'main.ts:1:7: ERROR: Could not resolve "./missing"'],
  ['await Promise.resolve();', 'main.ts:1:0: ERROR: Top-level await is not available'],
])('says where in the sources esbuild finds something wrong: %s', async (code, sentence) => {
  const entry = write({ 'main.ts': code });
  await expect(bundleProgram({ entry, outfile })).rejects.toThrow(sentence);
});
