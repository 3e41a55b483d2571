import { SourceMap, type SourceMapPayload, type SourceOrigin } from 'node:module';
import { resolve } from 'node:path';
import { encode } from '@jridgewell/sourcemap-codec';
import { stackMap } from './stack-map';

type Segment = readonly [source: string, line: number];

/** Of generated code each ten columns of which come from one of these lines. */
function mapOf(...segments: readonly Segment[]): string {
  const sources = [...new Set(segments.map(([source]) => source))];
  const mappings = encode([
    segments.map(([source, line], index) => [10 * index, sources.indexOf(source), line - 1, 7 * index]),
  ]);
  return JSON.stringify({ version: 3, sources, names: [], mappings });
}

/** File and line of the columns 5, 15 and so on; undefined where none is known. */
function places(json: string, count: number): readonly (string | undefined)[] {
  const map = new SourceMap(JSON.parse(json) as SourceMapPayload);
  return Array.from({ length: count }, (_, index) => {
    const { fileName, lineNumber }: Partial<SourceOrigin> = map.findOrigin(1, 10 * index + 5);
    return fileName === undefined ? undefined : `${fileName}:${lineNumber}`;
  });
}

it('finds sources by their path from the working directory, and their lines', () => {
  const json = stackMap(
    mapOf(['../src/a.ts', 5], ['../src/a.ts', 5], ['../src/a.ts', 9], ['b.ts', 1]),
    resolve('dist'),
  );
  expect(places(json, 4)).toEqual(['src/a.ts:5', 'src/a.ts:5', 'src/a.ts:9', 'dist/b.ts:1']);
});

it('leaves packages out, so that their places are never taken for those of what stands before them', () => {
  const json = stackMap(
    mapOf(
      ['src/a.ts', 5],
      ['node_modules/a/a.js', 1],
      ['node_modules/b/b.js', 2],
      ['src/a.ts', 5],
      ['node_modules/b/b.js', 3],
    ),
    resolve(''),
  );
  expect(places(json, 5)).toEqual(['src/a.ts:5', undefined, undefined, 'src/a.ts:5', undefined]);
  expect(json).not.toContain('node_modules');
});

it('keeps the framework, which is in a package too', () => {
  const json = stackMap(
    mapOf(['node_modules/ours/terraform/a.js', 5], ['node_modules/ours/other/b.js', 1]),
    resolve(''),
    resolve('node_modules/ours/terraform'),
  );
  expect(places(json, 2)).toEqual(['node_modules/ours/terraform/a.js:5', undefined]);
});
