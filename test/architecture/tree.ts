import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of the project that a rule looks at: path from the root, `/` on every system, to text. */
export type Tree = ReadonlyMap<string, string>;

const folders = ['src', 'lib', 'test', 'tools', 'examples', 'docs/decisions'];
const notOurs = new Set(['node_modules', 'cdktf.out', '.gen', '.terraform']);

/** Reads the folders people write in, and package.json. */
export function readTree(root: string): Tree {
  const paths = [...folders.flatMap((folder) => listFiles(root, folder)), 'package.json'];
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}
