import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerCertificate } from '#mock/certificate';
import { waitUntil } from '#test/support/wait-until';

/** The nginx of Debian's package; undefined where it is not installed. */
export function findNginx(): string | undefined {
  return ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v']).status === 0);
}

/** A receiver that is nginx, on the loopback interface with TLS. */
export interface Nginx {
  /** Without a slash at the end. */
  readonly origin: string;
  /**
   * The last lines of its access log: status, method, path, Authorization and Content-Encoding, separated by blanks.
   * nginx writes a line after it has answered, so this waits until the last of these requests is the one meant.
   */
  lastRequests(count: number, last: RegExp): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** @param locations the inside of its `server` block */
export async function startNginx(path: string, certificate: ServerCertificate, locations: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'konnect-audit-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'cert.pem'), certificate.cert);
  writeFileSync(join(folder, 'key.pem'), certificate.key);
  writeFileSync(join(folder, 'nginx.conf'), configuration(port, locations));
  const child = spawn(path, ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'ignore' });
  await answers(port);
  return {
    origin: `https://127.0.0.1:${port}`,
    async lastRequests(count, last) {
      const lines = () => readFileSync(join(folder, 'access.log'), 'utf8').split('\n').filter(Boolean).slice(-count);
      await waitUntil(() => last.test(lines().at(-1) ?? ''));
      return lines();
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function configuration(port: number, locations: string): string {
  return `
daemon off;
pid nginx.pid;
worker_processes 1;
events {}
http {
  log_format seen '$status $request_method $uri $http_authorization $http_content_encoding';
  access_log access.log seen;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate cert.pem;
    ssl_certificate_key key.pem;
    ${locations}
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until something listens. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const [connected] = await Promise.race([
      once(socket, 'connect').then(() => [true]),
      once(socket, 'close').then(() => [false]),
    ]).catch(() => [false]);
    socket.destroy();
    if (connected) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`nginx does not listen on port ${port}`);
}
