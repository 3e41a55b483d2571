import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { findTerraform } from '#terraform/testing/find-terraform';
import { createWorkspace, type Workspace } from '#terraform/testing/workspace';
import { konnectaudit } from '#tools/build/providers';
import { root } from '#tools/root';

const settings = `terraform {
  required_providers {
    konnectaudit = {
      source = "konnect-audit/konnectaudit"
    }
  }
}
`;

let terraform: Workspace;

jest.setTimeout(240_000);
beforeAll(async () => {
  terraform = await createWorkspace({
    files: { 'settings.tf': settings },
    providers: [{ bundle: konnectaudit.outfile, namespace: 'konnect-audit' }],
  });
  await terraform.init();
});
afterAll(() => terraform.remove());

/** Throws what Terraform has to say against a configuration, and where `terraform fmt` would write it otherwise. */
async function validate(text: string): Promise<void> {
  const hasSettings = text.includes('required_providers');
  await terraform.write({ 'settings.tf': hasSettings ? '' : settings, 'main.tf': text });
  const format = await terraform.run(['fmt', '-check', '-diff', '-no-color', 'main.tf']);
  if (format.exitCode !== 0) throw new Error(format.output);
  await terraform.validate();
}

async function filesOf(folder: string, name: RegExp): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** What Terraform has to say against each of the configurations, by name. */
async function refusalsOf(configurations: Iterable<readonly [name: string, text: string]>): Promise<readonly string[]> {
  const refusals: string[] = [];
  for (const [name, text] of configurations) {
    await validate(text).catch((error: unknown) => refusals.push(`${name}: ${String(error)}`));
  }
  return refusals;
}

async function textOf(...files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
  return texts.join('\n');
}

it('every example is a configuration that Terraform finds right, and so is its import', async () => {
  const configurations: [string, string][] = [];
  for (const example of await filesOf(
    'examples',
    /^(provider|resource|data-source|ephemeral-resource|function)\.tf$/,
  )) {
    const imports = await filesOf(dirname(example), /^import-.*\.tf$/);
    configurations.push([example, await textOf(example, ...imports)]);
  }
  expect(configurations.length).toBeGreaterThan(10);
  expect(await refusalsOf(configurations)).toEqual([]);
});

/** Whether the Terraform of this machine knows lists and actions; for others `lists-and-actions.test.ts` looks at them. */
async function knowsLists(): Promise<boolean> {
  const { product, version } = await findTerraform();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return product === 'terraform' && (major > 1 || minor >= 14);
}

it('every example of a list or an action is formatted, and found right by a Terraform that knows it', async () => {
  const isKnown = await knowsLists();
  const examples = await filesOf('examples', /^(list-resource|action)\.tf$/);
  expect(examples.length).toBeGreaterThan(3);
  for (const example of examples) {
    const file = example.endsWith('list-resource.tf') ? 'main.tfquery.hcl' : 'main.tf';
    const texts = { 'settings.tf': settings, 'main.tf': '', 'main.tfquery.hcl': '', [file]: await textOf(example) };
    await terraform.write({ ...texts, 'example.tf': await textOf(example) });
    const format = await terraform.run(['fmt', '-check', '-diff', '-no-color', 'example.tf']);
    expect(format.output).toBe('');
    await terraform.write({ 'example.tf': '' });
    if (isKnown) await terraform.validate({ args: ['-query'] });
  }
  await terraform.write({ 'main.tf': '', 'main.tfquery.hcl': '' });
});

it('the HCL of a guide is, taken together, a configuration that Terraform finds right', async () => {
  const configurations: [string, string][] = [];
  for (const guide of await filesOf('docs/guides', /\.md$/)) {
    const blocks = [...(await textOf(guide)).matchAll(/^```(?:terraform|hcl)\n(.*?)^```$/gms)];
    if (blocks.length > 0) configurations.push([guide, blocks.map(([, block = '']) => block).join('\n')]);
  }
  expect(configurations.length).toBeGreaterThan(5);
  expect(await refusalsOf(configurations)).toEqual([]);
});
