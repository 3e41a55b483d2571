import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { addToMirror } from '#terraform/plugin/mirror';

/** Where Terraform looks without being told: beside the configuration. */
const impliedMirror = 'terraform.d/plugins';

/** Puts the provider where Terraform finds it, without a registry. */
export function installCommand(): Command {
  return new Command('install')
    .description('Install the Terraform provider from this package')
    .argument('[folder]', 'Mirror to install into; Terraform looks into the default by itself', impliedMirror)
    .addHelpText('after', '\nExit codes: 0 installed, 1 could not be installed, 2 wrong usage')
    .action(install);
}

async function install(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    throw new Error('Cannot install the provider on Windows as it is no .exe: use it from WSL, Linux or macOS');
  }
  const mirror = resolve(folder);
  const bundle = await findBundle();
  await addToMirror(mirror, { bundle, namespace: 'konnect-audit' }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot install into "${mirror}": ${reason}`, { cause: error });
  });
  process.stdout.write(folder === impliedMirror ? foundByItself(mirror) : foundWhenTold(mirror));
}

async function findBundle(): Promise<string> {
  const folder = join(dirname(require.resolve('konnect-audit/package.json')), 'dist/provider');
  const names = await readdir(folder).catch(() => []);
  const [name] = names.filter((candidate) => candidate.startsWith('terraform-provider-konnectaudit_v')).sort();
  if (name === undefined) throw new Error(`Cannot find the provider in "${folder}": run npm run build first`);
  return join(folder, name);
}

function foundByItself(mirror: string): string {
  return [`Installed into ${mirror}`, '', 'Run terraform init in this folder', ''].join('\n');
}

function foundWhenTold(mirror: string): string {
  const provider = 'konnect-audit/konnectaudit';
  return [
    `Installed into ${mirror}`,
    '',
    'Put this into the CLI configuration, which is ~/.terraformrc or what TF_CLI_CONFIG_FILE names:',
    '',
    'provider_installation {',
    '  filesystem_mirror {',
    `    path    = ${JSON.stringify(mirror)}`,
    `    include = ["${provider}"]`,
    '  }',
    '  direct {',
    `    exclude = ["${provider}"]`,
    '  }',
    '}',
    '',
  ].join('\n');
}
