import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes the compiled constructs a second time, for `cdktn`, the successor of `cdktf`: the same code with another import.
 * The two cannot be mixed in one process, so that no build can serve both.
 *
 * @param fromDir compiled constructs: `.js` and `.d.ts` files, in folders
 * @param toDir where the others go; made when missing
 */
export async function writeCdktnVariant(fromDir: string, toDir: string): Promise<void> {
  const paths = (await readdir(fromDir, { recursive: true })).filter((path) => /\.(js|d\.ts)$/.test(path));
  await Promise.all(
    paths.map(async (path) => {
      const code = await readFile(join(fromDir, path), 'utf8');
      await mkdir(dirname(join(toDir, path)), { recursive: true });
      await writeFile(join(toDir, path), importCdktn(code));
    }),
  );
}

/** Code that imports `cdktn`, and what is in it, wherever it imported `cdktf`; other texts stay as they are. */
export function importCdktn(code: string): string {
  return code.replace(/(\b(?:from|import|require)\s*\(?\s*)(['"])cdktf(?=\2|\/)/g, '$1$2cdktn');
}
