import { existsSync } from 'node:fs';
import { GRPCController } from '#terraform/plugin/gen/plugin';
import { createIdentity } from '#terraform/plugin/certificate';
import { connectPlugin, pluginEnvironment, type PluginClient } from '#terraform/testing/plugin-client';
import { Tiny } from '#test/support/tiny-service';
import { useTinyPlugin } from '#test/support/use-tiny-plugin';

const tiny = useTinyPlugin();

/** Asks it to end as Terraform does, which kills a plugin that is still there 2 s later; answers how it ended. */
async function shutDown(plugin: PluginClient): Promise<number | string> {
  expect(await plugin.call(GRPCController.methods.Shutdown, {})).toEqual({});
  const kill = setTimeout(() => plugin.process.kill('SIGKILL'), 2_000);
  return plugin.exit.finally(() => clearTimeout(kill));
}

describe('a plugin that is asked to shut down', () => {
  it('A10: answers, says good-bye and ends, though the client keeps its connection and the stream of output', async () => {
    const plugin = await tiny.start();
    expect(await shutDown(plugin)).toBe(0);
    expect(plugin.stderr()).toBe('tiny: shut down\n');
    expect(existsSync(plugin.handshake.address)).toBe(false);
  });

  it('A10: ends though calls are running that nobody waits for any more', async () => {
    const plugin = await tiny.start();
    const hanging = plugin.call(Tiny.methods.Hang, {}).catch((error: unknown) => error);
    const waiting = plugin.call(Tiny.methods.Wait, {}).catch((error: unknown) => error);
    expect(await shutDown(plugin)).toBe(0);
    expect(await waiting).toMatchObject({ code: 'UNAVAILABLE', message: 'The plugin is shutting down' });
    expect(await hanging).toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('a plugin whose client is gone', () => {
  it('A12: ends, so that a Terraform that was killed leaves nothing behind', async () => {
    const plugin = await tiny.start();
    void plugin.call(Tiny.methods.Wait, {}).catch(() => {});
    await plugin.call(Tiny.methods.Echo, {});
    plugin.session.destroy();
    expect(await plugin.exit).toBe(0);
    expect(existsSync(plugin.handshake.address)).toBe(false);
  });

  it('stays as long as another connection is open', async () => {
    const identity = createIdentity(Date.now());
    const plugin = await tiny.spawn({ env: pluginEnvironment(identity) });
    const first = await connectPlugin(plugin.handshake, { identity });
    const second = await connectPlugin(plugin.handshake, { identity });
    await first.call(Tiny.methods.Echo, {});
    await first.close();
    expect(await second.call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
    await second.close();
    expect(await plugin.exit).toBe(0);
  });
});

describe('a plugin that gets a signal', () => {
  it('A11: goes on after SIGINT, which Ctrl-C sends to it and to Terraform, and finishes what it does', async () => {
    const plugin = await tiny.start();
    const stop = new AbortController();
    const waiting = plugin.call(Tiny.methods.Wait, {}, { signal: stop.signal }).catch((error: unknown) => error);
    plugin.process.kill('SIGINT');
    plugin.process.kill('SIGINT');
    expect(await plugin.call(Tiny.methods.CountWaiting, {})).toMatchObject({ count: 1, payload: Buffer.alloc(0) });
    stop.abort();
    await waiting;
    await plugin.close();
    expect(await plugin.exit).toBe(0);
  });

  it('ends after SIGTERM and leaves no socket', async () => {
    const plugin = await tiny.start();
    plugin.process.kill('SIGTERM');
    expect(await plugin.exit).toBe(143);
    expect(existsSync(plugin.handshake.address)).toBe(false);
  });
});

describe('a plugin that crashes', () => {
  it.each([
    ['an error that nobody catches', Tiny.methods.Crash, 'Thrown where nobody catches', {}],
    ['a rejection that nobody handles', Tiny.methods.Reject, 'Rejected where nobody catches', {}],
    [
      'a rejection that Node was told to tolerate',
      Tiny.methods.Reject,
      'Rejected where nobody catches',
      { NODE_OPTIONS: '--unhandled-rejections=warn' },
    ],
  ])('A13: ends with %s as a panic, which Terraform shows with its stack', async (_, method, message, env) => {
    const plugin = await tiny.start({ env });
    await expect(plugin.call(method, {})).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await plugin.exit).toBe(2);
    expect(plugin.stderr()).toMatch(new RegExp(`^panic: Error: ${message}\n    at .+\n`));
    expect(existsSync(plugin.handshake.address)).toBe(false);
  });
});
