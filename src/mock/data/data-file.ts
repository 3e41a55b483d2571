import { closeSync, existsSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DataLine } from './data-line';
import { lockFile } from './lock';

/**
 * A file of lines that grows, which no other process may use meanwhile. A line is handed to the operating system in one
 * piece and at once, so that a process that is killed loses at most the line it was writing, which the next one to open
 * the file leaves out.
 */
export interface DataFile {
  /** In bytes. */
  readonly size: number;
  append(line: DataLine): void;
  /** Puts these in place of all lines, all but the last compressed. Whoever is killed meanwhile leaves the file as it was. */
  replace(lines: Iterable<DataLine>, last: DataLine): void;
  close(): void;
}

/** A file, and what was there when it was opened. */
export interface OpenedDataFile {
  readonly file: DataFile;
  readonly lines: readonly DataLine[];
}

const format = 1;

/**
 * Opens a file, or makes one. It is as it was until something is put in place of its lines.
 * @param seed what ids and keys are made from: those of another seed would not fit what is there
 * @throws when it cannot be used
 */
export function openDataFile(path: string, seed: string): OpenedDataFile {
  const real = existsSync(path) ? realpathSync(path) : path;
  const unlock = lockFile(real);
  try {
    const header = JSON.stringify({ format, 'konnect-audit': 'local Konnect', seed });
    const [first, ...rest] = completeLines(real);
    if (first !== undefined && first !== header) throw new Error(`Cannot use "${path}" ${whyNot(first, seed)}`);
    const lines = rest.map((text, index) => readLine(text, index + 2, path));
    return { file: dataFile(real, header, unlock), lines };
  } catch (error) {
    unlock();
    throw error;
  }
}

function dataFile(path: string, header: string, unlock: () => void): DataFile {
  let file: number | undefined;
  let size = 0;
  let isClosed = false;
  return {
    get size() {
      return size;
    },
    append(line) {
      if (file === undefined) throw new Error(`Cannot write into "${path}" before its lines are put in place`);
      size += writeLine(file, JSON.stringify(line));
    },
    replace(lines, last) {
      const before = file;
      ({ file, size } = rewrite(path, header, lines, last));
      if (before !== undefined) closeSync(before);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      if (file !== undefined) closeSync(file);
      unlock();
    },
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

/** A line, or a compressed one. */
type Written = DataLine | { readonly packed: string };

function readLine(text: string, number: number, path: string): DataLine {
  try {
    const written = JSON.parse(text) as Written;
    return 'packed' in written ? unpack(written.packed) : written;
  } catch (error) {
    throw new Error(`Cannot read line ${number} of "${path}": cut the file off before it, or give another path`, {
      cause: error,
    });
  }
}

function unpack(packed: string): DataLine {
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as DataLine;
}

function pack(line: DataLine): Written {
  return { packed: deflateRawSync(JSON.stringify(line)).toString('base64') };
}

/** Returns the file, open for more. It holds secrets, so nobody else may read it. */
function rewrite(path: string, header: string, lines: Iterable<DataLine>, last: DataLine) {
  const next = `${path}.new`;
  try {
    const file = openSync(next, 'w', 0o600);
    let size = writeLine(file, header);
    for (const line of lines) size += writeLine(file, JSON.stringify(pack(line)));
    size += writeLine(file, JSON.stringify(last));
    fsyncSync(file);
    renameSync(next, path);
    syncFolder(dirname(path));
    return { file, size };
  } catch (error) {
    throw new Error(`Cannot write "${path}": give --data the path of a file that can be read and written`, {
      cause: error,
    });
  }
}

/** Returns how many bytes it took. */
function writeLine(file: number, text: string): number {
  const bytes = Buffer.from(`${text}\n`);
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
  return bytes.length;
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
