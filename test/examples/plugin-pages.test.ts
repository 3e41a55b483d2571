import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { root } from '#tools/root';

const folder = join(root, 'docs/plugin');

/** The tutorial quotes pieces of files, and those are compiled and run as they are. */
const pages = readdirSync(folder).filter((page) => page.endsWith('.md') && page !== 'tutorial.md');

/** The code of a page, one block after the other. */
function codeIn(page: string): string {
  const text = readFileSync(join(folder, page), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code).join('\n');
}

/** By page: what the compiler has against its code. */
function compile(): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const sources = new Map(pages.map((page) => [join(folder, page.replace(/md$/, 'ts')), codeIn(page)]));
  const host = ts.createCompilerHost(options);
  const usual = ts.createCompilerHost(options);
  host.readFile = (path) => sources.get(path) ?? usual.readFile(path);
  host.fileExists = (path) => sources.has(path) || usual.fileExists(path);
  host.getSourceFile = (path, language, ...rest) => {
    const source = sources.get(path);
    return source === undefined
      ? usual.getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, source, language);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  const found = [...sources.keys()].map((path) => {
    const source = program.getSourceFile(path);
    const messages = ts.getPreEmitDiagnostics(program, source).map(({ messageText, start }) => {
      const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
      const code = source?.text.split('\n')[line] ?? '';
      return `${code.trim()}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    return [basename(path, '.ts'), messages] as const;
  });
  return new Map(found);
}

describe('the code of the pages about plugins', () => {
  let complaints: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => (complaints = compile()));

  it.each(pages.filter((page) => codeIn(page) !== '').map((page) => page.replace(/\.md$/, '')))(
    '%s compiles against what is published',
    (page) => {
      expect(complaints.get(page)).toEqual([]);
    },
  );
});
