import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataLine } from './data-line';

/**
 * A file of lines that grows. A line is handed to the operating system in one piece and at once, so that a process that
 * is killed loses at most the line it was writing, which the next one to open the file leaves out.
 */
export interface DataFile {
  /** What was there when it was opened. */
  readonly lines: readonly DataLine[];
  append(line: DataLine): void;
  /** Puts these in place of all lines. Whoever is killed meanwhile leaves the file as it was. */
  replace(lines: Iterable<DataLine>): void;
  close(): void;
}

const format = 1;

/**
 * Opens a file, or makes one.
 * @param seed what ids and keys are made from: those of another seed would not fit what is there
 * @throws when it cannot be used
 */
export function openDataFile(path: string, seed: string): DataFile {
  const header = JSON.stringify({ format, 'konnect-audit': 'local Konnect', seed });
  const [first, ...rest] = completeLines(path);
  if (first !== undefined && first !== header) throw new Error(`Cannot use "${path}" ${whyNot(first, seed)}`);
  const lines = rest.map((text, index) => readLine(text, index + 2, path));
  let file = rewrite(path, [header, ...rest]);
  return {
    lines,
    append: (line) => void writeSync(file, `${JSON.stringify(line)}\n`),
    replace(all) {
      closeSync(file);
      file = rewrite(path, [header, ...[...all].map((line) => JSON.stringify(line))]);
    },
    close: () => closeSync(file),
  };
}

/** What follows the last line feed was not written to its end. */
function completeLines(path: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Error(`Cannot read "${path}": give --data the path of a file that can be read and written`, {
      cause: error,
    });
  }
  const lines = text.split('\n').slice(0, -1);
  if (lines.length === 0 && text !== '') throw new Error(`Cannot use "${path}" ${notOurs}`);
  return lines;
}

const notOurs = 'as it is no data file of the local Konnect: give another path';

function whyNot(header: string, seed: string): string {
  try {
    const { format: found, seed: other } = JSON.parse(header) as Record<string, unknown>;
    if (found === format && typeof other === 'string' && other !== seed) {
      return `with seed "${seed}" as it was made with "${other}": give that seed, or another path`;
    }
  } catch {
    // Whatever it is, it was not written here.
  }
  return notOurs;
}

function readLine(text: string, number: number, path: string): DataLine {
  try {
    return JSON.parse(text) as DataLine;
  } catch (error) {
    throw new Error(`Cannot read line ${number} of "${path}": cut the file off before it, or give another path`, {
      cause: error,
    });
  }
}

/** Returns the file, open for appending. It holds secrets, so nobody else may read it. */
function rewrite(path: string, lines: readonly string[]): number {
  const next = `${path}.new`;
  try {
    writeFileSync(next, lines.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true });
    renameSync(next, path);
    syncFolder(dirname(path));
    return openSync(path, 'a');
  } catch (error) {
    throw new Error(`Cannot write "${path}": give --data the path of a file that can be read and written`, {
      cause: error,
    });
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
