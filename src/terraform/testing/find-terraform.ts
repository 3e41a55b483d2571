import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cleanEnvironment } from './clean-environment';
import { startProcess, type Environment } from './start-process';

/** A Terraform or OpenTofu that can run what is tested. */
export interface Terraform {
  readonly path: string;
  readonly product: 'terraform' | 'tofu';
  readonly version: string;
}

const oldest = { major: 1, minor: 11 };
const install = 'install Terraform >= 1.11 or OpenTofu >= 1.11, or set TERRAFORM_BINARY to one';

/**
 * Finds the command line tool to test with: TERRAFORM_BINARY, else `terraform`, else `tofu` on the PATH, else what
 * `fetchOne` brings. Throws when there is none, or when it is too old.
 *
 * @param fetchOne - Answers the path of one. @default none is fetched
 */
export async function findTerraform(
  env: Environment = process.env,
  fetchOne?: () => Promise<string>,
): Promise<Terraform> {
  const found = env['TERRAFORM_BINARY'] || onPath('terraform', env) || onPath('tofu', env);
  const path = found || (await bring(fetchOne));
  const { ended } = startProcess({ command: path, args: ['version'], env: cleanEnvironment(env, {}) });
  return readVersion(path, (await ended).stdout);
}

/** Reads what `terraform version` prints; throws when the version is too old to run what is tested. */
export function readVersion(path: string, output: string): Terraform {
  const [, product, version = '', major, minor] = /^(Terraform|OpenTofu) v((\d+)\.(\d+)\.\S+)/m.exec(output) ?? [];
  if (product === undefined) {
    throw new Error(`Cannot use "${path}" as it is neither Terraform nor OpenTofu: ${install}`);
  }
  const isOld = Number(major) < oldest.major || (Number(major) === oldest.major && Number(minor) < oldest.minor);
  if (isOld) throw new Error(`Cannot use "${path}" as it is ${product} ${version}: ${install}`);
  return { path, product: product === 'OpenTofu' ? 'tofu' : 'terraform', version };
}

async function bring(fetchOne: (() => Promise<string>) | undefined): Promise<string> {
  if (!fetchOne) throw new Error(`Cannot find terraform or tofu on the PATH: ${install}`);
  try {
    return await fetchOne();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot find terraform or tofu on the PATH, nor fetch one (${reason}): ${install}`, {
      cause: error,
    });
  }
}

function onPath(name: string, env: Environment): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
