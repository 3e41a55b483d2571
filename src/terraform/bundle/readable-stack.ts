import type { SourceMap, SourceOrigin } from 'node:module';

/** Printed, it is a line of a stack. */
type Frame = NodeJS.CallSite & { toString(): string };

/**
 * Makes an `Error.prepareStackTrace` that tells files and lines of a program's sources, and not places in its bundle.
 *
 * @param loadMaps - The source map of each file that has one. Called when a stack is first read: most processes end
 *   without.
 */
export function readableStack(loadMaps: () => ReadonlyMap<string, SourceMap>) {
  let maps: ReadonlyMap<string, SourceMap> | undefined;
  const lineOf = (frame: Frame): string => {
    maps ??= loadMaps();
    const map = maps.get(frame.getFileName() ?? '');
    const origin: Partial<SourceOrigin> =
      map?.findOrigin(frame.getLineNumber() ?? 0, frame.getColumnNumber() ?? 0) ?? {};
    return origin.fileName === undefined ? frame.toString() : `${origin.fileName}:${origin.lineNumber}`;
  };
  return (error: Error, frames: readonly Frame[]): string =>
    [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${lineOf(frame)}`)].join('\n');
}
