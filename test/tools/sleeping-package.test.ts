import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { sleepingPackage } from '#tools/build/sleeping-package';

it('imports a package that is text in the bundle until then, as if it were none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sleeping-package-'));
  const outfile = join(folder, 'bundle.js');
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, "import('commander').then(({ Command }) => console.log(new Command('woken').name()));");

  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    plugins: [sleepingPackage('commander')],
  });

  expect(execFileSync(process.execPath, [outfile]).toString()).toBe('woken\n');
  rmSync(folder, { recursive: true });
});
