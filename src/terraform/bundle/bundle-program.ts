import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type * as esbuild from 'esbuild';
import { joinParts, type Part } from './join-parts';
import { stackMap } from './stack-map';

/** What to bundle, and where to. */
export interface BundleOptions {
  /** The program's first file. */
  readonly entry: string;
  readonly outfile: string;
  /** What it finds where it is installed, as a path of an import. @default all is in the bundle */
  readonly external?: readonly string[];
  /** Conditions of `imports` and `exports` that hold beside those of Node. @default none */
  readonly conditions?: readonly string[];
}

const output = { minify: true, platform: 'node', target: 'node20', logLevel: 'silent' } as const;

/**
 * Makes one executable file of a program and all it imports, for the Node that runs it. What is imported by `import()`
 * costs its start next to nothing until then. Stacks tell places in the sources, relative to the working directory.
 *
 * @param replaced - Modules of the program that become others: their code, by the end of their path without extension.
 * @returns its size in bytes
 * @throws Error when esbuild is not installed or finds a mistake, and when a module to be replaced is not in the program
 */
export async function bundleProgram(
  options: BundleOptions,
  replaced: Readonly<Record<string, string>> = {},
): Promise<number> {
  const { build, transform } = await loadEsbuild();
  const folder = dirname(resolve(options.outfile));
  const { outputFiles, metafile } = await build({
    ...output,
    ...{ bundle: true, splitting: true, format: 'esm', write: false, metafile: true },
    ...{ sourcemap: 'inline', sourcesContent: false },
    // CommonJS has none: said of the sources here, and not of what was made of them.
    supported: { 'top-level-await': false },
    entryPoints: { main: options.entry },
    outdir: folder,
    conditions: [...(options.conditions ?? [])],
    external: [...(options.external ?? [])],
    plugins: Object.entries(replaced).map(([path, code]) => replacedModule(path, code)),
  });
  for (const path of Object.keys(replaced)) expectInput(metafile, options.entry, path);
  const wrapped = commonJsEntries(metafile);
  const parts = await Promise.all(
    outputFiles.map(async ({ path, text }): Promise<Part> => {
      const name = `./${basename(path)}`;
      const { code, map } = await toCommonJs(text, transform);
      const ending = wrapped.has(name) ? 'module.exports=module.exports.default;' : '';
      return { name, code: code + ending, map: stackMap(map, folder) };
    }),
  );
  const loader = await bundleLoader(build);
  await mkdir(folder, { recursive: true });
  await writeFile(options.outfile, joinParts(parts, './main.js', loader));
  await chmod(options.outfile, 0o755);
  return (await stat(options.outfile)).size;
}

async function loadEsbuild(): Promise<typeof esbuild> {
  try {
    return await import('esbuild');
  } catch (cause) {
    throw new Error('Cannot bundle as esbuild is not installed: run npm install --save-dev esbuild', { cause });
  }
}

/** esbuild splits a program into ECMAScript modules only; each becomes CommonJS by itself. */
function toCommonJs(text: string, transform: typeof esbuild.transform): Promise<esbuild.TransformResult> {
  const supported = { 'dynamic-import': false };
  return transform(text, { ...output, format: 'cjs', supported, sourcemap: 'external', sourcesContent: false });
}

/** The parts whose one export, the default, is a CommonJS module: whoever imports that is to see its names too. */
function commonJsEntries({ inputs, outputs }: esbuild.Metafile): ReadonlySet<string> {
  const entries = Object.entries(outputs).filter(([, { entryPoint = '' }]) => inputs[entryPoint]?.format === 'cjs');
  return new Set(entries.map(([path]) => `./${basename(path)}`));
}

async function bundleLoader(build: typeof esbuild.build): Promise<string> {
  const { outputFiles } = await build({
    ...output,
    ...{ bundle: true, format: 'iife', globalName: 'loader', write: false },
    stdin: { contents: "export * from './loader'", resolveDir: __dirname },
  });
  return outputFiles[0]?.text ?? '';
}

function replacedModule(path: string, contents: string): esbuild.Plugin {
  const filter = endingWith(path);
  return { name: `replaced ${path}`, setup: (setup) => setup.onLoad({ filter }, () => ({ contents, loader: 'js' })) };
}

/** A module that nothing imports, or that is external, would be left as it is without a word. */
function expectInput({ inputs }: esbuild.Metafile, entry: string, path: string): void {
  if (Object.keys(inputs).some((input) => endingWith(path).test(input))) return;
  throw new Error(
    `Cannot bundle "${entry}" as "${path}" is not in it: it must import what has it, and not as external`,
  );
}

function endingWith(path: string): RegExp {
  return new RegExp(`[\\\\/]${path.replaceAll('/', '[\\\\/]')}\\.[jt]s$`);
}
