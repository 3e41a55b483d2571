import { existsSync } from 'node:fs';
import { Tiny } from '#test/support/tiny-service';
import { connectPlugin, pluginEnvironment, type SpawnedPlugin } from '#terraform/testing/plugin-client';
import { useTinyPlugin } from '#test/support/use-tiny-plugin';

const tiny = useTinyPlugin();

interface Reattach {
  readonly Protocol: string;
  readonly ProtocolVersion: number;
  readonly Pid: number;
  readonly Test: boolean;
  readonly Addr: { readonly Network: string; readonly String: string };
}

/** Starts the plugin as a person does, and reads what it says that person has to set. */
async function debug(): Promise<{ plugin: SpawnedPlugin; reattach: Reattach }> {
  const env = { ...pluginEnvironment(), TF_PLUGIN_MAGIC_COOKIE: undefined };
  const plugin = await tiny.spawn({ args: ['--debug'], env });
  const [, value = ''] = /export TF_REATTACH_PROVIDERS='(.*)'/.exec(plugin.stdout()) ?? [];
  const providers = JSON.parse(value) as Readonly<Record<string, Reattach>>;
  const reattach = providers['example/tiny'];
  if (reattach === undefined) throw new Error(`Cannot find the provider in ${value}`);
  return { plugin, reattach };
}

function connectTo({ Addr }: Reattach): ReturnType<typeof connectPlugin> {
  return connectPlugin({
    line: '',
    fields: [],
    network: Addr.Network,
    address: Addr.String,
    certificate: Buffer.alloc(0),
  });
}

describe('a plugin with --debug', () => {
  it('A16: says how Terraform finds it, needs no cookie and no TLS', async () => {
    const { plugin, reattach } = await debug();
    expect(reattach).toEqual({
      Protocol: 'grpc',
      ProtocolVersion: 6,
      Pid: plugin.process.pid,
      Test: true,
      Addr: { Network: 'unix', String: expect.stringMatching(/^\//) },
    });
    const client = await connectTo(reattach);
    expect(await client.call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
  });

  it('A16: serves one client after the other', async () => {
    const { reattach } = await debug();
    for (const count of [1, 2, 3]) {
      const client = await connectTo(reattach);
      expect(await client.call(Tiny.methods.Echo, { count })).toMatchObject({ count });
      await client.close();
    }
  });

  it('prints where its author can read it', async () => {
    const { plugin, reattach } = await debug();
    const client = await connectTo(reattach);
    await client.call(Tiny.methods.Print, {});
    plugin.process.kill('SIGTERM');
    await plugin.exit;
    expect(plugin.stdout()).toContain('by console.log { answer: 42 }\n');
  });

  it('ends with Ctrl-C and leaves no socket', async () => {
    const { plugin, reattach } = await debug();
    plugin.process.kill('SIGINT');
    expect(await plugin.exit).toBe(0);
    expect(existsSync(reattach.Addr.String)).toBe(false);
  });
});
