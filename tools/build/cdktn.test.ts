import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCdktn, writeCdktnVariant } from './cdktn';

it.each([
  ['const cdktf = require("cdktf");', 'const cdktf = require("cdktn");'],
  ["import * as cdktf from 'cdktf';", "import * as cdktf from 'cdktn';"],
  ['import { Token } from "cdktf/lib/tokens";', 'import { Token } from "cdktn/lib/tokens";'],
  ['import "cdktf";', 'import "cdktn";'],
  ['type A = import("cdktf").App;', 'type A = import("cdktn").App;'],
  ['export * from "cdktf";', 'export * from "cdktn";'],
])('%s becomes %s', (code, expected) => {
  expect(importCdktn(code)).toBe(expected);
});

it.each([
  'require("cdktf-cli")',
  'from "@cdktf/provider-null"',
  'const name = "cdktf";',
  'cdktf.Token',
  '// from cdktf',
])('%s stays as it is', (code) => {
  expect(importCdktn(code)).toBe(code);
});

it('code and declarations are written, in the same folders, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cdktn-'));
  const [from, to] = [join(folder, 'lib'), join(folder, 'cdktn')];
  try {
    await mkdir(join(from, 'l1/webhook'), { recursive: true });
    await writeFile(join(from, 'index.js'), 'require("cdktf"); require("./l1/webhook");');
    await writeFile(join(from, 'l1/webhook/index.d.ts'), 'import * as cdktf from "cdktf";');
    await writeFile(join(from, 'index.js.map'), '{}');
    await writeCdktnVariant(from, to);
    expect((await readdir(to, { recursive: true })).sort()).toEqual([
      'index.js',
      'l1',
      'l1/webhook',
      'l1/webhook/index.d.ts',
    ]);
    expect(await readFile(join(to, 'index.js'), 'utf8')).toBe('require("cdktn"); require("./l1/webhook");');
    expect(await readFile(join(to, 'l1/webhook/index.d.ts'), 'utf8')).toBe('import * as cdktf from "cdktn";');
  } finally {
    await rm(folder, { recursive: true });
  }
});
