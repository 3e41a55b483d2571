import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { answer } from './scripted-server';
import { stage } from './stage';

const organization = { id: 'o-1', name: 'example' };

describe('a client', () => {
  it('trusts the authority it was given', async () => {
    await using on = await stage([answer(200, organization)]);
    expect(await on.client.organization()).toEqual(organization);
  });

  it.each([
    {
      title: 'of an authority it does not know',
      options: { trusted: false },
      reason: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    },
    { title: 'that has expired', options: { certificate: { validity: [0, 1] } }, reason: 'CERT_HAS_EXPIRED' },
    {
      title: 'for another host',
      options: { certificate: { hosts: ['other.example'] } },
      reason: 'ERR_TLS_CERT_ALTNAME_INVALID',
    },
  ] as const)('refuses a certificate $title at once, and says what to set', async ({ options, reason }) => {
    await using on = await stage([answer(200, organization)], options);
    await expect(on.client.organization()).rejects.toMatchObject({
      code: 'connection',
      message: expect.stringMatching(
        new RegExp(
          `the certificate of 127.0.0.1:\\d+ is not trusted \\(${reason}.*set the CA file to the PEM certificate`,
        ),
      ),
    });
    expect(on.server.calls).toEqual([]);
    expect(on.clock.sleeps).toEqual([]);
  });

  it('says so when the server does not speak TLS', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await using on = await stage([], { serverUrl: `https://127.0.0.1:${port}/{region}` });
    await expect(on.client.organization()).rejects.toMatchObject({
      message: expect.stringContaining(`127.0.0.1:${port} does not speak TLS`),
    });
    expect(on.clock.sleeps).toEqual([]);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('a client behind a proxy', () => {
  const { env } = process;
  afterEach(() => {
    process.env = env;
  });

  it('goes through it, except to its own machine', async () => {
    const tunnels: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url = '' }, socket) => {
      tunnels.push(url);
      const onward = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    process.env = {
      ...env,
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NO_PROXY: 'x.example',
    };

    const certificate = { hosts: ['konnect.example', '127.0.0.1'] };
    await using near = await stage([answer(200, organization)], { certificate });
    expect(await near.client.organization()).toEqual(organization);
    expect(tunnels).toEqual([]);

    await using far = await stage([answer(200, organization)], { certificate, host: 'konnect.example' });
    expect(await far.client.organization()).toEqual(organization);
    expect(tunnels).toEqual([`konnect.example:${far.server.port}`]);
    await far.client.close();
    await new Promise((resolve) => proxy.close(resolve));
  });
});
