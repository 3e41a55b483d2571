import { dirname, relative, resolve, sep } from 'node:path';
import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';

/** A source map (ECMA-426). */
interface SourceMap {
  readonly version: 3;
  readonly sources: readonly string[];
  readonly mappings: string;
}

const frameworkFolder = dirname(__dirname);
const packages = `${sep}node_modules${sep}`;

/**
 * Makes of a source map what a stack needs of it: files and lines, in a quarter of the length. Packages are left out, as
 * they are somebody else's code, whose places in the bundle will do. Paths are relative, so that nothing is told of the
 * machine.
 *
 * @param json - What esbuild made; its sources are relative to `folder`.
 * @param framework - The one folder of a package that stays: it is on most stacks.
 */
export function stackMap(json: string, folder: string, framework = frameworkFolder): string {
  const map = JSON.parse(json) as SourceMap;
  const paths = map.sources.map((source) => resolve(folder, source));
  const isForeign = paths.map((path) => path.includes(packages) && !path.startsWith(framework + sep));
  const lines = decode(map.mappings).map((segments) => onlyLines(segments, isForeign));
  return JSON.stringify({
    version: map.version,
    sources: paths.map((path, index) => (isForeign[index] ? '' : relative('', path).replaceAll(sep, '/'))),
    // Node 20 forgets a last segment that has no source, unless a line follows.
    mappings: encode([...lines, []]),
  });
}

/**
 * A segment reaches as far as the next, so that one is enough for all that follows from the same line, and one without a
 * source stands where a source is left out.
 */
function onlyLines(segments: readonly SourceMapSegment[], isLeftOut: readonly boolean[]): SourceMapSegment[] {
  const kept: SourceMapSegment[] = [];
  for (const [column, source, line = 0] of segments) {
    const [, lastSource, lastLine] = kept.at(-1) ?? [];
    if (source === undefined || isLeftOut[source]) {
      if (lastSource !== undefined) kept.push([column]);
    } else if (source !== lastSource || line !== lastLine) {
      kept.push([column, source, line, 0]);
    }
  }
  return kept;
}
