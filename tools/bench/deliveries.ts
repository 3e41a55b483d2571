import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { LogFormat } from '#konnect/contract/destination';
import type { Event } from '#konnect/contract/event';
import { regions } from '#konnect/contract/region';
import { formatRecord } from '#konnect/record/format';
import { createAuthority } from '#mock/certificate';
import { createIds } from '#mock/ids';
import { createSigningKeys } from '#mock/records/signing-keys';
import { createSteeredClock } from '#mock/steered-clock';
import { createTraffic } from '#mock/traffic/traffic';
import { createWorld } from '#mock/world';
import type { Bar } from './bar';
import { startLocalKonnect, type LocalKonnect } from './local-konnect';
import type { Figures } from './rounds';
import { interleave } from './rounds';

const formats = ['cef', 'json'] as const satisfies readonly LogFormat[];
/** As many as go into one delivery. */
const batch = 100;
/** For how long events are generated, as fast as it goes. */
const spanMs = 3000;

/** Events from their generation to a receiver in another process, against what signing and compressing them takes. */
export async function measureDeliveries(rounds: number): Promise<readonly Bar[]> {
  const events = await sampleEvents(20_000);
  const bars: Bar[] = [];
  for (const format of formats) {
    const [floor, own] = await interleave(rounds, [() => signAndCompress(events, format), () => deliver(format)]);
    if (!floor || !own) throw new Error('Cannot measure deliveries: not everybody took part');
    const from = `${perSecond(own.us)} events a second; signing and compressing alone ${perSecond(floor.us)}`;
    const what = `local Konnect: ${format} from generation to receiver`;
    bars.push({ what, measured: own.us / floor.us, limit: 2.5, unit: 'x', from });
  }
  return bars;
}

function perSecond(us: number): string {
  return (1e6 / us).toFixed(0);
}

/** What an hour of traffic leaves behind. */
export async function sampleEvents(count: number): Promise<readonly Event[]> {
  const clock = createSteeredClock();
  const world = createWorld([{ name: 'bench', token: 'kpat_bench' }], createIds('bench'));
  const events: Event[] = [];
  const record = (_cell: unknown, event: Event): void => void events.push(event);
  createTraffic({ world, clock, seed: 'bench', record }).start({ eventsPerSecond: 1000 });
  while (events.length < count) await clock.advance(1000);
  return events.slice(0, count);
}

/** Microseconds an event. Compressing has the machine's other cores, as it has in the local Konnect. */
async function signAndCompress(events: readonly Event[], format: LogFormat): Promise<Figures<'us'>> {
  const keys = createSigningKeys('bench');
  const records = events.map((event) => formatRecord(event, format));
  const start = performance.now();
  const compressed: Promise<Buffer>[] = [];
  for (let at = 0; at < records.length; at += batch) {
    const lines = records.slice(at, at + batch).map((record) => keys.sign(record, format));
    compressed.push(promisify(gzip)(lines.join('\n')));
    await Promise.resolve();
  }
  await Promise.all(compressed);
  return { us: ((performance.now() - start) * 1000) / records.length };
}

async function deliver(format: LogFormat): Promise<Figures<'us'>> {
  const receiver = await openReceiver();
  const konnect = await startLocalKonnect();
  try {
    await bind(konnect, receiver.url, format);
    const start = performance.now();
    await konnect.call('POST', '/_/traffic', { eventsPerSecond: 100_000, regions: [...regions], forMs: spanMs });
    await pause(spanMs);
    const { generated } = await settled(konnect);
    // The last batches wait for their age, which is no work.
    const most = generated * 0.98;
    const end = receiver.arrivals.find(({ total }) => total >= most)?.at ?? NaN;
    return { us: ((end - start) * 1000) / most };
  } finally {
    await konnect.stop();
    receiver.close();
  }
}

interface Summary {
  readonly generated: number;
  readonly inFlight: number;
}

/** What was generated, once nothing of it is on its way any more. */
async function settled(konnect: LocalKonnect): Promise<Summary> {
  for (;;) {
    const summary = (await konnect.call('GET', '/_/ledger')) as Summary;
    if (summary.inFlight === 0) return summary;
    await pause(100);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function bind(konnect: LocalKonnect, endpoint: string, log_format: LogFormat): Promise<void> {
  const siem = { name: 'siem', endpoint, authorization: 'key', log_format, skip_ssl_verification: true };
  const { id } = (await konnect.call('POST', '/global/v3/audit-log-destinations', siem)) as { id: string };
  for (const region of regions)
    await konnect.call('PATCH', `/${region}/v3/audit-log-webhook`, { audit_log_destination_id: id, enabled: true });
}

/** Counts lines, and no more than that: how many there were at each arrival. */
async function openReceiver() {
  let total = 0;
  const arrivals: { readonly at: number; readonly total: number }[] = [];
  const take = async (chunks: readonly Buffer[]): Promise<void> => {
    const text = (await promisify(gunzip)(Buffer.concat(chunks))).toString('latin1');
    total += text.split('\n').length;
    arrivals.push({ at: performance.now(), total });
  };
  const server = createServer(await (await createAuthority()).issue(), (message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => void chunks.push(chunk));
    message.on('end', () => void take(chunks).then(() => response.end()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `https://127.0.0.1:${port}/`, arrivals, close };
}
