import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '#terraform/testing/run-process';
import { root } from '#tools/root';
import { writeCdktnVariant } from './cdktn';

const [lib, src, cdktn] = [join(root, 'dist/lib'), join(root, 'dist/src'), join(root, 'dist/cdktn')];

/** Compiles lib and src into dist, writes the cdktn variant of lib, and returns the size of all in bytes. */
export async function buildLibrary(): Promise<number> {
  // From nothing, so that no file lives on whose source is gone.
  for (const folder of [lib, src, cdktn]) await rm(folder, { recursive: true, force: true });
  await runProcess({ command: join(root, 'node_modules/.bin/tsc'), args: ['-p', 'tsconfig.build.json'], cwd: root });
  await writeCdktnVariant(lib, cdktn);
  const sizes = await Promise.all([lib, src, cdktn].map(sizeOf));
  return sizes.reduce((sum, bytes) => sum + bytes);
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const stats = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return stats.reduce((sum, { size }) => sum + size, 0);
}
