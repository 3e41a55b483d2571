import type { SourceMap, SourceOrigin } from 'node:module';

/** Printed, it is a line of a stack. */
type Frame = NodeJS.CallSite & { toString(): string };

/**
 * Makes an `Error.prepareStackTrace` that tells places in the sources of a program, and not those in its bundle.
 *
 * @param loadMaps - The source map of each file that has one. Called when a stack is first read: most processes end
 *   without.
 */
export function readableStack(loadMaps: () => ReadonlyMap<string, SourceMap>) {
  let maps: ReadonlyMap<string, SourceMap> | undefined;
  const originOf = (frame: Frame | undefined, line: number | null, column: number | null): Partial<SourceOrigin> => {
    maps ??= loadMaps();
    const map = maps.get(frame?.getFileName() ?? '');
    return map && line !== null && column !== null ? map.findOrigin(line, column) : {};
  };
  const lineOf = (frame: Frame, caller: Frame | undefined): string => {
    const { fileName, lineNumber, columnNumber } = originOf(frame, frame.getLineNumber(), frame.getColumnNumber());
    if (fileName === undefined) return frame.toString();
    const name =
      originOf(frame, frame.getEnclosingLineNumber(), frame.getEnclosingColumnNumber()).name ??
      originOf(caller, caller?.getLineNumber() ?? null, caller?.getColumnNumber() ?? null).name;
    const place = `${fileName}:${lineNumber}:${columnNumber}`;
    return name === undefined ? place : `${name} (${place})`;
  };
  return (error: Error, frames: readonly Frame[]): string => {
    const lines = frames.map((frame, index) => `\n    at ${lineOf(frame, frames[index + 1])}`);
    return Error.prototype.toString.call(error) + lines.join('');
  };
}
