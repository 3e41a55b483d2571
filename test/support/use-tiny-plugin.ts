import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type PluginClient,
  type PluginOptions,
  type SpawnedPlugin,
  spawnPlugin,
  startPlugin,
} from '#terraform/testing/plugin-client';
import { bundleProgram } from '#terraform/bundle/bundle-program';
import { fromSource } from '#tools/build/from-source';
import { root } from '#tools/root';

export interface TinyPlugin {
  /** Starts it and connects. */
  start(options?: Partial<PluginOptions>): Promise<PluginClient>;
  /** Starts it with the environment given, and nobody connects. */
  spawn(options?: Partial<PluginOptions>): Promise<SpawnedPlugin>;
}

/**
 * Bundles the tiny plugin once for the tests of a file, and ends what is left running after each.
 *
 * @param args - Given to each one that is started, before its own.
 */
export function useTinyPlugin(args: readonly string[] = []): TinyPlugin {
  let folder = '';
  const running = new Set<SpawnedPlugin>();
  const command = (): string => join(folder, 'terraform-provider-tiny');
  const withArgs = (options: Partial<PluginOptions> = {}): PluginOptions => ({
    command: command(),
    ...options,
    args: [...args, ...(options.args ?? [])],
  });
  const remember = <Started extends SpawnedPlugin>(plugin: Started): Started => {
    running.add(plugin);
    return plugin;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiny-plugin-'));
    await bundleProgram({ entry: join(root, 'test/support/tiny-plugin.ts'), outfile: command(), ...fromSource });
  });
  afterEach(async () => {
    for (const plugin of running) plugin.process.kill('SIGTERM');
    await Promise.all([...running].map((plugin) => plugin.exit));
    running.clear();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  return {
    start: async (options) => remember(await startPlugin(withArgs(options))),
    spawn: async (options) => remember(await spawnPlugin(withArgs(options))),
  };
}
