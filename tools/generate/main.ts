import { parseArgs } from 'node:util';
import { provider } from '#provider/provider';
import { runMain } from '#tools/process/run-main';
import { root } from '#tools/root';
import { findStale, refresh, type GeneratedFiles } from './generated-files';
import { generateL1 } from './l1/generate';
import { generatePageScript } from './page/generate';
import { generateProto } from './proto/generate';
import { providerSchema } from './provider-schema';

/** All that is generated and checked in. */
function generateAll(): GeneratedFiles {
  const l1 = generateL1(providerSchema(provider));
  return {
    folders: ['src/terraform/tfplugin6/gen', 'src/terraform/plugin/gen', 'src/mock/ui/gen', 'lib/l1'],
    files: new Map([
      ...generateProto(),
      ...generatePageScript(),
      ...[...l1].map(([path, text]) => [`lib/l1/${path}`, text] as const),
    ]),
  };
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
