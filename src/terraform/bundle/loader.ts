import type * as nodeModule from 'node:module';
import { compileFunction } from 'node:vm';
import type * as zlib from 'node:zlib';
import { readableStack } from './readable-stack';

/** A program in parts: CommonJS code by the name of the part, which has `./` before it. What is packed is Brotli in base64. */
export interface Parts {
  readonly texts: Readonly<Record<string, string>>;
  /** Large ones. */
  readonly packed: Readonly<Record<string, string>>;
  /** Packed JSON: source maps by the names of the parts. */
  readonly maps: string;
}

/** The code of a part, as a function of what a CommonJS module is given. */
type Define = (module: object, exports: object, require: (name: string) => unknown) => void;

/** Runs a program from inside its one file. A part is compiled when it is first required. */
export function run({ texts, packed, maps }: Parts, entry: string, require: NodeJS.Require, file: string): void {
  const unpack = (text: string): string => {
    const { brotliDecompressSync } = require('node:zlib') as typeof zlib;
    return brotliDecompressSync(Buffer.from(text, 'base64')).toString();
  };
  const fileOf = (name: string): string => file + name.slice(1);
  const modules = new Map<string, { readonly exports: unknown }>();
  const load = (name: string): unknown => {
    const loaded = modules.get(name);
    if (loaded) return loaded.exports;
    const code = texts[name] ?? (packed[name] === undefined ? undefined : unpack(packed[name]));
    if (code === undefined) return require(name);
    const module = { exports: {} };
    modules.set(name, module);
    const define = compileFunction(code, ['module', 'exports', 'require'], { filename: fileOf(name) }) as Define;
    define(module, module.exports, requireAny);
    return module.exports;
  };
  const requireAny = Object.assign(load, require);
  Error.prepareStackTrace = readableStack(() => {
    const { SourceMap } = require('node:module') as typeof nodeModule;
    const payloads = JSON.parse(unpack(maps)) as Readonly<Record<string, nodeModule.SourceMapPayload>>;
    return new Map(Object.entries(payloads).map(([name, payload]) => [fileOf(name), new SourceMap(payload)]));
  });
  load(entry);
}
