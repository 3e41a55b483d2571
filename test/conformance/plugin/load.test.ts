import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '#clock';
import { createTransport } from '#terraform/plugin/http2/transport';
import { createLogger } from '#terraform/plugin/log';
import type { Methods } from '#terraform/plugin/transport';
import { grpcFrame } from '#terraform/testing/grpc-client';

// Clients of somebody else: h2load and nghttp, of the package nghttp2-client in Debian and nghttp2 in Homebrew.

const run = promisify(execFile);
const log = createLogger({ level: 'off', module: 'test', clock: systemClock, write: () => {} });
const methods: Methods = new Map([['/tiny.Tiny/Echo', { kind: 'unary', handle: async (request) => request }]]);
const grpc = ['-H', 'content-type: application/grpc', '-H', 'te: trailers'];

/** Who has no such client is told by the count of skipped tests; in CI, which installs them, they must be there. */
const isInstalled = spawnSync('h2load', ['--version']).error === undefined;
const describeWithClients = isInstalled || process.env['CI'] !== undefined ? describe : describe.skip;

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-'));
  const transport = createTransport(methods, log);
  server = createServer({ noDelay: true }, (socket) => transport.accept(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/tiny.Tiny/Echo`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function bodyOf(length: number): Promise<string> {
  const path = join(folder, `body-${length}`);
  await writeFile(path, grpcFrame(Buffer.alloc(length, 'payload')));
  return path;
}

/** @throws Error that says how to get the client, when it is not there */
async function runClient(command: string, args: readonly string[]): Promise<string> {
  try {
    return (await run(command, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error(`Cannot run ${command} as it is not installed: install the package nghttp2-client`, {
      cause: error,
    });
  }
}

describeWithClients('h2load', () => {
  it.each([
    [20_000, 'small calls on one connection', 100, ['-c', '1', '-m', '1']],
    [20_000, 'small calls, 100 at a time on each of 4 connections', 100, ['-c', '4', '-m', '100']],
    [500, 'calls of 100 KB in windows of 64 KB', 100_000, ['-c', '2', '-m', '20', '-w', '16', '-W', '16']],
    [200, 'calls of 100 KB in windows that are open wide', 100_000, ['-c', '2', '-m', '20', '-w', '30', '-W', '30']],
    [2000, 'calls, compressed without a table', 100, ['-c', '2', '-m', '10', '--encoder-header-table-size=0']],
  ])('is answered %d times: %s', async (count, _, length, load) => {
    const body = await bodyOf(length);
    const printed = await runClient('h2load', ['-n', String(count), ...load, ...grpc, '-d', body, url]);
    expect(printed).toContain(
      `${count} total, ${count} started, ${count} done, ${count} succeeded, 0 failed, 0 errored`,
    );
    expect(printed).toContain(`status codes: ${count} 2xx, 0 3xx, 0 4xx, 0 5xx`);
  });
});

describeWithClients('nghttp', () => {
  it('hears its message again, between headers and status', async () => {
    const printed = await runClient('nghttp', ['-v', ...grpc, '-d', await bodyOf(100), url]);
    expect(printed).toMatch(
      /:status: 200[^]*content-type: application\/grpc[^]*recv DATA frame <length=105[^]*grpc-status: 0/,
    );
  });

  it('may send 20 MB, pad its frames, continue its headers and hear it all again', async () => {
    const large = ['-H', `large: ${'x'.repeat(20_000)}`, '--padding=255', '-d', await bodyOf(20_000_000)];
    const printed = await runClient('nghttp', ['-v', '--null-out', ...grpc, ...large, url]);
    const lengths = [...printed.matchAll(/recv DATA frame <length=(\d+)/g)].map(([, length]) => Number(length));
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(20_000_005);
    expect(printed).toContain('grpc-status: 0');
  });
});
