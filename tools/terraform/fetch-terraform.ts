import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getRelease } from '@hashicorp/js-releases';

/** Fetched when the machine has neither Terraform nor OpenTofu. */
const version = '1.11.4';

/**
 * SHA-256 of the release's zip files. They are pinned because js-releases 1.7.7 looks at the signature of the published
 * list and never at the verdict, so that a forged list would pass.
 */
const checksums: Readonly<Record<string, string>> = {
  linux_amd64: '1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc',
  linux_arm64: 'a43d1d0da9b9bab214a8305a39db0e40869572594ccf50c416a7756499143633',
  darwin_amd64: 'a56d5002b9f7647291faccc3dd1a70350e60fb61e4c45037629508b8fdc2575b',
  darwin_arm64: '867e0808fa971217043e25b7a792b10720c79b1546f8a68479b74f138be73e18',
};

/** Puts the pinned Terraform into `cache`, unless it is there, and returns its path. */
export async function fetchTerraform(cache: string): Promise<string> {
  const [os, architecture] = platform();
  const folder = join(cache, `${version}_${os}_${architecture}`);
  const path = join(folder, 'terraform');
  if (!existsSync(path)) await fetchInto(folder, os, architecture, cache);
  return path;
}

/** Works in a folder of its own, so that neither an interrupted nor a parallel download is ever taken for a whole one. */
async function fetchInto(folder: string, os: string, architecture: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetch-'));
  try {
    const release = await getRelease('terraform', version, 'konnect-audit');
    const build = release.getBuild(os, architecture);
    const zip = join(work, build.filename);
    await release.download(build.url, zip, 'konnect-audit');
    await release.verify(zip, build.filename);
    await checkSum(zip, `${os}_${architecture}`);
    const unpacked = join(work, 'unpacked');
    await mkdir(unpacked);
    await release.unpack(unpacked, zip);
    await rename(unpacked, folder);
  } finally {
    await rm(work, { recursive: true });
  }
}

/** Throws unless the file is the one the project was tested with. */
async function checkSum(zip: string, platform: string): Promise<void> {
  const found = createHash('sha256')
    .update(await readFile(zip))
    .digest('hex');
  const expected = checksums[platform];
  if (found !== expected) {
    throw new Error(`the SHA-256 of Terraform ${version} for ${platform} is ${found} and must be ${String(expected)}`);
  }
}

function platform(): readonly [os: string, architecture: string] {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  if (!(`${process.platform}_${architecture}` in checksums)) {
    throw new Error(`there is no pinned Terraform for ${process.platform} ${process.arch}`);
  }
  return [process.platform, architecture];
}
