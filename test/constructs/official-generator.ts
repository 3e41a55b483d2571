import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConstructsMakerProviderTarget, LANGUAGES, TerraformProviderConstraint } from '@cdktf/commons';
import { TerraformProviderGenerator } from '@cdktf/provider-generator/lib/get/generator/provider-generator';
import { CodeMaker } from 'codemaker';
import type { ProviderIdentity } from '#tools/generate/l1/class-file';
import type { ProviderSchema } from '#tools/generate/l1/schema';

type PrintedSchema = ConstructorParameters<typeof TerraformProviderGenerator>[1];

/** What `cdktf get` makes of a schema, by path, as our own emitter returns it. */
export async function officialL1(schema: ProviderSchema, provider: ProviderIdentity): Promise<Map<string, string>> {
  const { name, source, versionConstraint: version } = provider;
  const [language] = LANGUAGES;
  if (language === undefined) throw new Error('Cannot generate as cdktf names no language');
  const printed = JSON.stringify({ provider_schemas: { [`registry.terraform.io/${source}`]: schema } });
  const generator = new TerraformProviderGenerator(new CodeMaker(), JSON.parse(printed) as PrintedSchema);
  generator.generate(
    new ConstructsMakerProviderTarget(new TerraformProviderConstraint({ name, source, version }), language),
  );
  const folder = await mkdtemp(join(tmpdir(), 'official-l1-'));
  try {
    await generator.save(folder);
    return await readSources(join(folder, 'providers', name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readSources(folder: string): Promise<Map<string, string>> {
  const paths = await readdir(folder, { recursive: true });
  const sources = paths.filter((path) => path.endsWith('index.ts') && dirname(path) !== '.');
  return new Map(
    await Promise.all(sources.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  );
}
