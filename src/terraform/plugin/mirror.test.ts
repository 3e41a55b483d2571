import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addToMirror } from './mirror';

const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('lays a bundle out for the registries of Terraform and OpenTofu, to be run', async () => {
  const bundle = join(folder, 'terraform-provider-corner_v1.2.3-rc1');
  const mirror = join(folder, 'mirror');
  writeFileSync(bundle, '#!/usr/bin/env node\n', { mode: 0o644 });
  await addToMirror(mirror, { bundle, namespace: 'example' });

  const files = readdirSync(mirror, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
  expect(files.sort()).toEqual(
    ['registry.opentofu.org', 'registry.terraform.io'].map((host) =>
      join(mirror, host, 'example/corner/1.2.3-rc1', platform, 'terraform-provider-corner_v1.2.3-rc1'),
    ),
  );
  expect(files.map((file) => statSync(file).mode & 0o111)).toEqual([0o111, 0o111]);
});

it.each(['terraform-provider-corner', 'corner_v1.2.3', 'terraform-provider-corner_1.2.3'])(
  'refuses a bundle called %s',
  async (name) => {
    await expect(addToMirror(folder, { bundle: `/dist/${name}`, namespace: 'example' })).rejects.toThrow(
      `Cannot install "/dist/${name}" as its name does not say what it is: ` +
        'call it terraform-provider-<type>_v<version>',
    );
  },
);
