import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A provider to be found by `terraform init` without a registry. */
export interface ProviderPackage {
  /** The bundle: `terraform-provider-<type>_v<version>`, in any folder. */
  readonly bundle: string;
  /** @default 'konnect-audit' */
  readonly namespace?: string;
}

/** Where an address without a host leads to: Terraform's registry, OpenTofu's. */
const hosts = ['registry.terraform.io', 'registry.opentofu.org'];

/** Lays a provider out as an unpacked mirror in `folder`: HOST/NAMESPACE/TYPE/VERSION/OS_ARCH/, for both registries. */
export async function installProvider(folder: string, provider: ProviderPackage): Promise<void> {
  const { namespace = 'konnect-audit', bundle } = provider;
  const { type, version } = readName(bundle);
  for (const host of hosts) {
    const target = join(folder, host, namespace, type, version, platform());
    const executable = join(target, basename(bundle));
    await mkdir(target, { recursive: true });
    await copyFile(bundle, executable);
    await chmod(executable, 0o755);
  }
}

/** Writes the CLI configuration that installs from the mirror and from nowhere else. */
export async function writeCliConfiguration(file: string, mirror: string): Promise<void> {
  await writeFile(
    file,
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
  );
}

function readName(bundle: string): { readonly type: string; readonly version: string } {
  const [, type, version] = /^terraform-provider-([a-z0-9-]+)_v(\d+\.\d+\.\d+\S*)$/.exec(basename(bundle)) ?? [];
  if (type === undefined || version === undefined) {
    throw new Error(
      `Cannot install "${bundle}" as its name does not say what it is: call it terraform-provider-<type>_v<version>`,
    );
  }
  return { type, version };
}

/** As Go names it: `linux_amd64`. */
function platform(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  return `${os}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
}
