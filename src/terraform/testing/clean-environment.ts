import { delimiter, dirname } from 'node:path';
import type { Environment } from './start-process';

/** What a program needs to run at all; everything else set outside stays outside. */
const passed = ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'TMP', 'TEMP', 'LANG', 'LC_ALL', 'SystemRoot'];

/**
 * The environment of a Terraform run: of the surrounding one only what is needed to start a program, so that no
 * `TF_*`, `NODE_*` or proxy variable changes what a run does. `env` node, which a provider's first line
 * asks for, is the node that runs us.
 */
export function cleanEnvironment(surrounding: Environment, own: Environment): Environment {
  const kept = Object.fromEntries(passed.map((name) => [name, surrounding[name]]));
  const path = [dirname(process.execPath), surrounding['PATH']].filter(Boolean).join(delimiter);
  return { ...kept, PATH: path, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', TF_INPUT: '0', ...own };
}
