import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanEnvironment } from '#terraform/testing/clean-environment';
import { findTerraform } from '#terraform/testing/find-terraform';
import { runProcess } from '#terraform/testing/run-process';
import { buildLibrary } from '#tools/build/build-library';
import { bundleCommandLine } from '#tools/build/bundle-command-line';
import { root } from '#tools/root';

jest.setTimeout(300_000); // the package is built

/** A project with the package in it as npm would put it there; its dependencies are those of the folders above. */
let project: string;

beforeAll(async () => {
  await Promise.all([buildLibrary(), bundleCommandLine()]);
  await mkdir(join(root, '.cache'), { recursive: true });
  project = await mkdtemp(join(root, '.cache/package-'));
  const home = join(project, 'node_modules/konnect-audit');
  await mkdir(home, { recursive: true });
  // Without one it would be part of the project above, whose own name leads to its own files.
  await writeFile(join(project, 'package.json'), '{ "private": true }');
  await runIn(root, `npm pack --ignore-scripts --silent --pack-destination '${project}'`);
  await runIn(project, `tar -xzf konnect-audit-*.tgz --strip-components 1 -C '${home}'`);
});
afterAll(() => rm(project, { recursive: true }));

async function runIn(cwd: string, script: string, own: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = cleanEnvironment(process.env, { HOME: project, ...own });
  const { stdout } = await runProcess({ command: 'bash', args: ['-euc', script], cwd, env });
  return stdout.trim();
}

async function compile(files: readonly string[]): Promise<string> {
  const options = '--noEmit --strict --target es2022 --module node16 --types node,jest --lib es2023,esnext.disposable';
  return runIn(project, `npx tsc ${options} ${files.join(' ')}`);
}

const exported = {
  'konnect-audit': 'Destination',
  'konnect-audit/l1/destination': 'Destination',
  'konnect-audit/cdktn': 'Destination',
  'konnect-audit/mock': 'createMock',
  'konnect-audit/mock/matchers': 'matchers',
  'konnect-audit/plugin': 'serve',
  'konnect-audit/plugin/bundle': 'bundleProvider',
  'konnect-audit/plugin/resource': 'defineResource',
  'konnect-audit/plugin/protocol': 'Provider',
  'konnect-audit/plugin/cty/number': 'CtyNumber',
  'konnect-audit/plugin/testing/workspace': 'createWorkspace',
} as const;

it.each(Object.entries(exported))('%s has %s', async (entry, name) => {
  expect(await runIn(project, `node -p 'require("${entry}").${name} !== undefined'`)).toBe('true');
});

it('has types that compile, their own declarations included', async () => {
  const lines = Object.entries(exported).map(
    ([entry, name], index) => `import { ${name} as _${index} } from '${entry}';`,
  );
  const uses = lines.map((_line, index) => `_${index}`).join(', ');
  await writeFile(join(project, 'use.ts'), [...lines, `console.log(${uses});`].join('\n'));
  expect(await compile(['use.ts'])).toBe('');
});

it('has the command, which installs the provider', async () => {
  const home = 'node_modules/konnect-audit';
  const { version, bin } = JSON.parse(await readFile(join(project, home, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly bin: Readonly<Record<string, string>>;
  };
  const command = `node ${join(home, bin['konnect-audit'] ?? '')}`;
  expect(await runIn(project, `${command} --version`)).toBe(version);
  expect(await runIn(project, `${command} install plugins`)).toContain(join(project, 'plugins'));
  expect(await readdir(join(project, 'plugins'), { recursive: true })).toContainEqual(
    expect.stringMatching(`terraform-provider-konnectaudit_v${version}$`),
  );
});

it('makes a provider of the files of the tutorial, with its commands', async () => {
  const tutorial = await readFile(join(root, 'docs/plugin/tutorial.md'), 'utf8');
  const blocksOf = (language: string): string[] =>
    [...tutorial.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);
  await cp(join(root, 'examples/custom-provider'), project, {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  });
  expect(await compile(['main.ts'])).toBe('');

  const [script = ''] = blocksOf('js');
  expect(await readFile(join(project, 'bundle.mjs'), 'utf8')).toBe(script.replace('// bundle.mjs\n', ''));
  await runIn(project, blocksOf('sh').find((commands) => commands.includes('bundle.mjs')) ?? '');
  const [settings = '', configuration = ''] = blocksOf('hcl');
  await writeFile(join(project, 'settings.tfrc'), settings.replace('/path/to/terraform-provider-notes', project));
  await writeFile(join(project, 'main.tf'), configuration);
  const terraform = await findTerraform();
  await runIn(project, `'${terraform.path}' apply -auto-approve`, { TF_CLI_CONFIG_FILE: 'settings.tfrc' });
  expect(await readFile(join(project, 'notes/first.txt'), 'utf8')).toBe('hello');
});
