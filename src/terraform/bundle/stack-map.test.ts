import { SourceMap, type SourceMapPayload } from 'node:module';
import { resolve } from 'node:path';
import { encode } from '@jridgewell/sourcemap-codec';
import { stackMap } from './stack-map';

/** Generated code of which the columns 0, 10, 20 and 30 come from these sources, each from line 5. */
function mapOf(...sources: readonly string[]): string {
  const segments = sources.map((_, index): [number, number, number, number, number] => [
    10 * index,
    index,
    4,
    2,
    index,
  ]);
  const names = sources.map((_, index) => `name${index}`);
  return JSON.stringify({ version: 3, sources, names, mappings: encode([segments]) });
}

function origins(json: string): readonly object[] {
  const map = new SourceMap(JSON.parse(json) as SourceMapPayload);
  return [1, 11, 21, 31].map((column) => map.findOrigin(1, column));
}

const own = 'src/a.ts';
const found = (fileName: string, name: string) => ({ fileName, name, lineNumber: 5, columnNumber: 3 });

it('finds sources by their path from the working directory', () => {
  expect(origins(stackMap(mapOf('../src/a.ts', 'b.ts'), resolve('dist'))).slice(0, 2)).toEqual([
    found(own, 'name0'),
    found('dist/b.ts', 'name1'),
  ]);
});

it('leaves packages out, so that their places are never taken for those of what stands before them', () => {
  const json = stackMap(mapOf(own, 'node_modules/a/a.js', 'node_modules/b/b.js', own), resolve(''));
  expect(origins(json)).toEqual([found(own, 'name0'), {}, {}, found(own, 'name3')]);
  expect(json).not.toMatch(/node_modules|name1|name2/);
});

it('keeps the framework, which is in a package too', () => {
  const ours = 'node_modules/ours/terraform/a.js';
  const json = stackMap(
    mapOf(ours, 'node_modules/ours/other/b.js'),
    resolve(''),
    resolve('node_modules/ours/terraform'),
  );
  expect(origins(json).slice(0, 2)).toEqual([found(ours, 'name0'), {}]);
});
