import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A provider to be found by `terraform init` without a registry. */
export interface ProviderPackage {
  /** The executable: `terraform-provider-<type>_v<version>`, in any folder. */
  readonly bundle: string;
  readonly namespace: string;
}

/** Where an address without a host leads to: Terraform's registry, OpenTofu's. */
const hosts = ['registry.terraform.io', 'registry.opentofu.org'];

/**
 * Lays a provider out as an unpacked mirror in `folder`: HOST/NAMESPACE/TYPE/VERSION/OS_ARCH/, for both registries.
 * Source: the `provider_installation` section of Terraform's CLI configuration.
 *
 * @throws Error when the name of the bundle does not say its type and version
 */
export async function addToMirror(folder: string, { bundle, namespace }: ProviderPackage): Promise<void> {
  const { type, version } = readName(bundle);
  for (const host of hosts) {
    const target = join(folder, host, namespace, type, version, platform());
    const executable = join(target, basename(bundle));
    await mkdir(target, { recursive: true });
    await copyFile(bundle, executable);
    await chmod(executable, 0o755);
  }
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
