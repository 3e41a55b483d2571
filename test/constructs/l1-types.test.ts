import { join } from 'node:path';
import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  getPreEmitDiagnostics,
  parseJsonConfigFileContent,
  readConfigFile,
  sys,
  type CompilerHost,
  type CompilerOptions,
} from 'typescript';
import { generateL1 } from '#tools/generate/l1/generate';
import { acme } from './providers';

const ROOT = process.cwd();

it('generated constructs of every shape compile under the strict settings of this project', () => {
  expect(compile(generateL1(acme.schema, acme.identity))).toEqual([]);
});

it('a generated construct refuses a configuration of the wrong type', () => {
  const use = `import { Thing } from './thing';
    declare const scope: ConstructorParameters<typeof Thing>[0];
    new Thing(scope, 'thing', { name: 'a', headers: [], target: [], size: 'big' });`;
  const sources = new Map([...generateL1(acme.schema, acme.identity), ['use.ts', use]]);
  expect(compile(sources)).toEqual([`use.ts: Type 'string' is not assignable to type 'number'.`]);
});

/** What the compiler says of sources that lie in a folder of this project, though on no disk. */
function compile(sources: ReadonlyMap<string, string>): string[] {
  const folder = join(ROOT, 'lib/l1-under-test');
  const texts = new Map([...sources].map(([path, text]) => [join(folder, path), text]));
  const options = projectOptions();
  const host = createCompilerHost(options);
  const inMemory: CompilerHost = {
    ...host,
    directoryExists: () => true,
    fileExists: (name) => texts.has(name) || host.fileExists(name),
    getSourceFile: (name, target) => {
      const text = texts.get(name);
      return text === undefined ? host.getSourceFile(name, target) : createSourceFile(name, text, target);
    },
  };
  const diagnostics = getPreEmitDiagnostics(createProgram([...texts.keys()], options, inMemory));
  return diagnostics.map(({ file, messageText }) => {
    const path = file?.fileName.slice(folder.length + 1) ?? '';
    return `${path}: ${flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

function projectOptions(): CompilerOptions {
  const { config } = readConfigFile(join(ROOT, 'tsconfig.json'), sys.readFile.bind(sys));
  const { options } = parseJsonConfigFileContent(config, { ...sys, readDirectory: () => [] }, ROOT);
  return { ...options, noEmit: true, types: [] };
}
