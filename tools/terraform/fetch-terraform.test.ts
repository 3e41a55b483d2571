import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRelease, Release } from '@hashicorp/js-releases';
import { fetchTerraform } from './fetch-terraform';

jest.mock('@hashicorp/js-releases');

const cache = mkdtempSync(join(tmpdir(), 'fetch-terraform-'));
afterAll(() => rmSync(cache, { recursive: true }));

it('refuses a download that is not the release the project was tested with, and keeps nothing of it', async () => {
  const release = new Release({ name: 'terraform' });
  jest.mocked(getRelease).mockResolvedValue(release);
  jest.spyOn(release, 'getBuild').mockReturnValue({ url: 'https://releases.hashicorp.com/a.zip', filename: 'a.zip' });
  jest.spyOn(release, 'download').mockImplementation((_url, path) => writeFile(path, 'forged'));
  const unpack = jest.spyOn(release, 'unpack');

  await expect(fetchTerraform(cache)).rejects.toThrow(
    /^the SHA-256 of Terraform 1\.11\.4 for \S+ is [0-9a-f]{64} and must be/,
  );
  expect(unpack).not.toHaveBeenCalled();
  expect(readdirSync(cache)).toEqual([]);
});
