import { brotliCompressSync, constants } from 'node:zlib';
import type { Parts } from './loader';

/** A part of a program: a CommonJS module, which requires others by their names. */
export interface Part {
  /** With `./` before it. */
  readonly name: string;
  readonly code: string;
  /** Where in its sources the code comes from, as JSON (ECMA-426). */
  readonly map: string;
}

/** From this length on, in characters, what a start saves by a shorter file is worth more than to unpack takes. */
const large = 128 * 1024;

/**
 * Makes one file of a program in parts. V8 parses all code of a file before it runs the first line of it, so that the
 * parts are text, which is compiled when it is first required: text is read four times as fast, and of code that nobody
 * needs nothing is parsed. A large part is compressed text, and so are the source maps.
 *
 * @param entry - The name of the part that runs.
 * @param loader - What `loader.ts` exports, as code that assigns to `loader`.
 */
export function joinParts(parts: readonly Part[], entry: string, loader: string): string {
  const [small, others] = [parts.filter(isSmall), parts.filter((part) => !isSmall(part))];
  const all: Parts = {
    texts: Object.fromEntries(small.map(({ name, code }) => [name, code])),
    packed: Object.fromEntries(others.map(({ name, code }) => [name, pack(code)])),
    maps: pack(`{${parts.map(({ name, map }) => `${JSON.stringify(name)}:${map}`).join(',')}}`),
  };
  const call = `loader.run(${toAscii(JSON.stringify(all))},${JSON.stringify(entry)},require,__filename);`;
  return `#!/usr/bin/env node\n${loader}${call}\n`;
}

function isSmall({ code }: Part): boolean {
  return code.length < large;
}

/** Brotli in base64. */
function pack(text: string): string {
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 9 };
  return brotliCompressSync(text, { params }).toString('base64');
}

/** One other letter, be it in a comment, makes V8 hold and read the whole file as 16 bits a character. */
function toAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
