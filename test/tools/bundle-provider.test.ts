import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleProvider } from '#tools/build/bundle-provider';
import { runProcess } from '#terraform/testing/run-process';

const folder = mkdtempSync(join(tmpdir(), 'bundle-provider-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('makes one small executable of a program, what it imports, and what it imports only when asked', async () => {
  const entry = join(folder, 'main.ts');
  const outfile = join(folder, 'dist/terraform-provider-example_v1.0.0');
  writeFileSync(entry, `import { a } from './a';\nvoid import('./b').then(({ b }) => console.log(a, b));`);
  writeFileSync(join(folder, 'a.ts'), `export const a: string = 'a';`);
  writeFileSync(join(folder, 'b.ts'), `export const b: string = 'b';`);

  const bytes = await bundleProvider({ entry, outfile });
  for (const source of ['main.ts', 'a.ts', 'b.ts']) rmSync(join(folder, source));

  expect(bytes).toBe(statSync(outfile).size);
  expect(readFileSync(outfile, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(await runProcess({ command: outfile, args: [] })).toMatchObject({ stdout: 'a b\n' });
});
