import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pluginEnvironment } from '#terraform/testing/plugin-client';
import { Tiny } from '#test/support/tiny-service';
import { useTinyPlugin } from '#test/support/use-tiny-plugin';

const tiny = useTinyPlugin();

const folder = mkdtempSync(join(tmpdir(), 'plugin-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a plugin that starts', () => {
  it('A2: says its six fields in one line, byte for byte', async () => {
    const { handshake, stdout, close } = await tiny.start();
    const certificate = handshake.certificate.toString('base64').replaceAll('=', '');
    expect(handshake.line).toBe(`1|6|unix|${handshake.address}|grpc|${certificate}\n`);
    await close();
    expect(stdout()).toBe(handshake.line);
  });

  it('A3: says in a seventh field that connections are not shared, when it is asked', async () => {
    const { handshake } = await tiny.start({ env: { PLUGIN_MULTIPLEX_GRPC: 'true' } });
    expect(handshake.fields.slice(6)).toEqual(['false']);
  });

  it.each(['5,6', '6,5', '6', '7,6', '5', ''])(
    'A4: offers version 6 to a client that speaks "%s"',
    async (versions) => {
      const { handshake } = await tiny.spawn({
        env: { ...pluginEnvironment(), PLUGIN_PROTOCOL_VERSIONS: versions },
      });
      expect(handshake.fields[1]).toBe('6');
    },
  );

  it.each([undefined, 'another'])(
    'A1: tells a person who starts it how it is used, with the cookie %s',
    async (cookie) => {
      const start = tiny.spawn({ env: { ...pluginEnvironment(), TF_PLUGIN_MAGIC_COOKIE: cookie } });
      await expect(start).rejects.toThrow(
        /ended with 1 before its handshake: Cannot run provider "tiny" as Terraform did not start it: .*--debug/s,
      );
    },
  );

  it('A6: does without TLS when the client has no certificate', async () => {
    const plugin = await tiny.start({ env: { PLUGIN_CLIENT_CERT: undefined } });
    expect(plugin.handshake.line).toBe(`1|6|unix|${plugin.handshake.address}|grpc|\n`);
    expect(await plugin.call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
  });

  it('fails with a reason when the client certificate is none', async () => {
    const plugin = await tiny.spawn({ env: { ...pluginEnvironment(), PLUGIN_CLIENT_CERT: 'no certificate' } });
    expect(await plugin.exit).toBe(2);
    expect(plugin.stderr()).toMatch(/^panic: Error: /);
  });
});

describe('the socket of a plugin', () => {
  it('lies in the folder for temporary files, and is gone when the plugin is', async () => {
    const { handshake, close } = await tiny.start();
    expect(dirname(handshake.address)).toBe(tmpdir());
    expect(statSync(handshake.address).isSocket()).toBe(true);
    await close();
    expect(existsSync(handshake.address)).toBe(false);
  });

  it('A8: lies where PLUGIN_UNIX_SOCKET_DIR says, and is gone when the plugin is', async () => {
    const { handshake, close } = await tiny.start({ env: { PLUGIN_UNIX_SOCKET_DIR: folder } });
    expect(dirname(handshake.address)).toBe(folder);
    await close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is open to the group that PLUGIN_UNIX_SOCKET_GROUP names', async () => {
    const group = process.getgid?.();
    const { handshake } = await tiny.start({ env: { PLUGIN_UNIX_SOCKET_GROUP: String(group) } });
    const { mode, gid } = statSync(handshake.address);
    expect(mode & 0o777).toBe(0o660);
    expect(gid).toBe(group);
  });

  it('is refused for a group that does not exist', async () => {
    const settings = { PLUGIN_UNIX_SOCKET_DIR: folder, PLUGIN_UNIX_SOCKET_GROUP: 'no such group' };
    const start = tiny.spawn({ env: { ...pluginEnvironment(), ...settings } });
    await expect(start).rejects.toThrow(
      'Cannot open the socket to group "no such group" as /etc/group does not have it',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('A19: lies in /tmp when its path would be too long for a socket', async () => {
    const deep = join(folder, 'a'.repeat(90));
    mkdirSync(deep);
    const plugin = await tiny.start({ env: { TMPDIR: deep } });
    expect(dirname(plugin.handshake.address)).toBe('/tmp');
    expect(await plugin.call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
    rmSync(deep, { recursive: true });
  });
});

describe('a plugin on TCP', () => {
  it('A9: listens on the first free port of the range, on the loopback only', async () => {
    const taken = await listenOnFreePort();
    const range = { PLUGIN_MIN_PORT: String(taken.port), PLUGIN_MAX_PORT: String(taken.port + 50) };
    const plugin = await tiny.start({ args: ['--tcp'], env: range });
    expect(plugin.handshake.fields.slice(2, 3)).toEqual(['tcp']);
    expect(plugin.handshake.address).toMatch(/^127\.0\.0\.1:\d+$/);
    const port = Number(plugin.handshake.address.split(':')[1]);
    expect(port).toBeGreaterThan(taken.port);
    expect(port).toBeLessThanOrEqual(taken.port + 50);
    expect(await plugin.call(Tiny.methods.Echo, { count: 3 })).toMatchObject({ count: 3 });
    taken.close();
  });

  it('A9: says that every port of the range is taken', async () => {
    const taken = await listenOnFreePort();
    const range = { PLUGIN_MIN_PORT: String(taken.port), PLUGIN_MAX_PORT: String(taken.port) };
    const start = tiny.spawn({ args: ['--tcp'], env: { ...pluginEnvironment(), ...range } });
    await expect(start).rejects.toThrow(
      `Cannot listen on 127.0.0.1 as every port from ${taken.port} to ${taken.port} is taken`,
    );
    taken.close();
  });
});

function listenOnFreePort(): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('Cannot find a free port');
      resolve({ port: address.port, close: () => server.close() });
    });
  });
}
