import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Agent, request } from 'undici';
import { createAuthority } from '#mock/certificate';
import type { Bar } from './bar';
import { startLocalKonnect, token } from './local-konnect';
import type { Figures } from './rounds';
import { interleave } from './rounds';

const connections = 50;
const requests = 5000;
const warmUp = 1000;

type Load = Figures<'ms' | 'p99'>;

/** Reads of the API at 50 connections, against an HTTPS server that answers as much and does nothing else. */
export async function measureApi(rounds: number, folder: string): Promise<readonly Bar[]> {
  const konnect = await startLocalKonnect();
  const path = '/eu/v3/audit-log-webhook/status';
  const answer = JSON.stringify(await konnect.call('GET', path));
  const bare = await startBareServer(folder, answer);
  const [ours, floor] = [konnect.connect(connections), new Agent({ connections, connect: { ca: bare.ca } })];
  try {
    const loads = [load(`${bare.origin}/`, floor), load(`${konnect.origin}${path}`, ours)];
    const [least, own] = await interleave(rounds, loads);
    if (!least || !own) throw new Error('Cannot measure requests: not everybody took part');
    const describe = ({ ms, p99 }: Load) => `${(requests / ms).toFixed(1)} requests a ms, p99 ${p99.toFixed(1)} ms`;
    const from = `${describe(own)}; bare HTTPS server ${describe(least)}`;
    return [
      { what: 'local Konnect: reads at 50 connections', measured: own.ms / least.ms, limit: 3, unit: 'x', from },
      { what: 'local Konnect: p99 of those', measured: own.p99 / least.p99, limit: 3, unit: 'x', from: '' },
    ];
  } finally {
    await Promise.all([ours.destroy(), floor.destroy(), konnect.stop(), bare.stop()]);
  }
}

/** Asks as fast as the connections allow; the first requests, which warm everything up, do not count. */
function load(url: string, dispatcher: Agent): () => Promise<Load> {
  const ask = async (): Promise<number> => {
    const start = performance.now();
    const { statusCode, body } = await request(url, { dispatcher, headers: { authorization: `Bearer ${token}` } });
    await body.dump();
    if (statusCode !== 200) throw new Error(`Cannot measure requests as ${url} answers ${statusCode}`);
    return performance.now() - start;
  };
  const many = async (count: number): Promise<number[]> => {
    const latencies: number[] = [];
    let left = count;
    const askOn = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        latencies.push(await ask());
      }
    };
    await Promise.all(Array.from({ length: connections }, askOn));
    return latencies;
  };
  return async () => {
    await many(warmUp);
    const start = performance.now();
    const latencies = await many(requests);
    const ms = performance.now() - start;
    return { ms, p99: latencies.sort((a, b) => a - b)[Math.floor(requests * 0.99)] ?? NaN };
  };
}

/** In a process of its own, as the local Konnect is. */
async function startBareServer(folder: string, answer: string) {
  const authority = await createAuthority();
  const program = join(folder, 'bare-server.js');
  await writeFile(
    program,
    `const server = require('node:https').createServer(${JSON.stringify(await authority.issue())}, (_, response) => {
       response.setHeader('content-type', 'application/json');
       response.end(${JSON.stringify(answer)});
     });
     server.listen(0, '127.0.0.1', () => console.log(server.address().port));`,
  );
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  const stop = async (): Promise<void> => {
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    await ended;
  };
  return { origin: `https://127.0.0.1:${port}`, ca: authority.certificate, stop };
}
