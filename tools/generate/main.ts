import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provider } from '#provider/provider';
import { runMain } from '#tools/process/run-main';
import { root } from '#tools/root';
import { docsFolders, generateDocs } from './docs/generate';
import { findStale, refresh, type GeneratedFiles } from './generated-files';
import { generateL1 } from './l1/generate';
import { generatePageScript } from './page/generate';
import { generateProto } from './proto/generate';
import { providerSchema } from './provider-schema';

/** All that is generated and checked in. */
function generateAll(): GeneratedFiles {
  const l1 = generateL1(providerSchema(provider));
  return {
    folders: [
      ...['src/terraform/tfplugin6/gen', 'src/terraform/plugin/gen', 'src/mock/ui/gen', 'lib/l1'],
      ...docsFolders.map((folder) => `docs/${folder}`),
    ],
    files: new Map([
      ...generateProto(),
      ...generatePageScript(),
      ...inFolder('lib/l1', l1),
      ...inFolder('docs', generateDocs(provider, readExample)),
    ]),
  };
}

function inFolder(folder: string, files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...files].map(([path, text]) => [`${folder}/${path}`, text] as const);
}

function readExample(path: string): string | undefined {
  const file = join(root, 'examples', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** `npm run generate` writes what is generated; with `--check` it only compares, and fails when a file is stale. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const generated = generateAll();
  if (!values.check) {
    for (const path of await refresh(root, generated)) console.log(path);
    return;
  }
  const stale = findStale(root, generated);
  if (stale.length > 0) {
    throw new Error(`Not as generated: ${stale.join(', ')}: run npm run generate and look at what it changes`);
  }
}

runMain(main);
