import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAcceptanceProvider } from '#test/support/acceptance-provider/bundle';
import { provider } from '#test/support/acceptance-provider/provider';
import { startInProcess } from '#terraform/testing/in-process';
import { type PluginClient, startPlugin } from '#terraform/testing/plugin-client';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { bundleProvider } from '#tools/build/bundle-provider';
import { root } from '#tools/root';

const folder = mkdtempSync(join(tmpdir(), 'bundle-provider-'));
const started: PluginClient[] = [];
let acceptance: string;
let late: string;

beforeAll(async () => {
  acceptance = await bundleAcceptanceProvider(folder);
  late = await bundleLate();
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((plugin) => plugin.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function bundleLate(name = 'late'): Promise<string> {
  const outfile = join(folder, `terraform-provider-${name}_v0.1.0`);
  await bundleProvider({ entry: join(root, 'test/support/late-provider.ts'), outfile });
  return outfile;
}

async function start(command: string, env: Readonly<Record<string, string>> = {}): Promise<PluginClient> {
  const plugin = await startPlugin({ command, env });
  started.push(plugin);
  return plugin;
}

const { GetMetadata, GetProviderSchema, GetResourceIdentitySchemas, GetFunctions, ...others } = Provider.methods;
const emptyRequest = [Buffer.alloc(5)];
const noConfig = { config: { msgpack: Buffer.from([0xc0]) } };

it.each([GetMetadata, GetProviderSchema, GetResourceIdentitySchemas, GetFunctions])(
  '$path is answered byte for byte as the provider would',
  async ({ path }) => {
    const inProcess = startInProcess(provider);
    const { body } = await inProcess.raw(path, emptyRequest);
    await inProcess.close();
    const bundled = await start(acceptance);
    expect((await bundled.raw(path, emptyRequest)).body.equals(body)).toBe(true);
  },
);

it('loads the provider for none of these, nor for what Terraform asks of every plugin, and once for all others', async () => {
  const plugin = await start(late);
  await plugin.call(GetProviderSchema, {});
  await plugin.call(GetMetadata, {});
  await plugin.raw('/plugin.GRPCBroker/StartStream', emptyRequest);
  expect(plugin.stderr()).toBe('');
  await Promise.all([1, 2, 3].map(() => plugin.call(others.ValidateProviderConfig, noConfig)));
  await plugin.call(others.StopProvider, {});
  expect(plugin.stderr()).toBe('loaded\n');
});

it('ends as a crash when the provider cannot be loaded', async () => {
  const plugin = await start(late, { FAIL: 'load' });
  await expect(plugin.call(others.ValidateProviderConfig, noConfig)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(await plugin.exit).toBe(2);
  expect(plugin.stderr()).toMatch(/^panic: Error: nothing to load\n {4}at .*test\/support\/late-provider\.ts:\d+\n/);
});

describe('a provider that cannot tell its schema', () => {
  afterEach(() => {
    delete process.env['FAIL'];
  });

  it.each([
    [
      'schema',
      /^Cannot bundle provider as it does not tell what it has: .*\.Provider\/GetProviderSchema .*TypeError: /s,
    ],
    ['load', /^Cannot bundle provider as it does not tell what it has: .*panic: Error: nothing to load\n {4}at /s],
  ])('is not bundled, and leaves no file behind: its %s fails', async (fail, sentence) => {
    process.env['FAIL'] = fail;
    await expect(bundleLate('mistaken')).rejects.toThrow(sentence);
    expect(existsSync(join(folder, 'terraform-provider-mistaken_v0.1.0'))).toBe(false);
  });
});
