import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { systemClock } from '#clock';
import { parseDuration } from '#cli/duration';
import { clientFromEnvironment } from '#cli/konnect-client';
import { loadJwks } from '#cli/load-jwks';
import { parsePort, parseRegion } from '#cli/mock/options';
import { prepareCertificate, type CertificateOptions } from '#cli/sink/certificate';
import { keyOfRecord } from '#cli/sink/event-key';
import { findMissing, keysOf, type Known } from '#cli/sink/find-missing';
import { jsonReport, textReport } from '#cli/sink/report';
import { count, createTally } from '#cli/sink/tally';
import { serverTime } from '#cli/server-time';
import { aborted, stopSignal } from '#cli/stop-signal';
import type { KonnectClient } from '#konnect/client/client';
import type { Region } from '#konnect/contract/region';
import type { SinkOptions } from '#mock/sink';

interface Options extends CertificateOptions {
  readonly port: number;
  readonly jwks?: string;
  readonly compare?: Region;
  /** Ms. */
  readonly settle: number;
  readonly json?: boolean;
}

/** Its exit code when something was wrong with what came. */
const incomplete = 3;

const help = `
Reads KONNECT_AUDIT_AUTHORIZATION: what senders have to say in their Authorization header, anything unless set.
For --compare it reads what the provider does: KONNECT_TOKEN, KONNECT_AUDIT_SERVER_URL, KONNECT_AUDIT_CA_CERT_FILE.

Exit codes: 0 stopped by SIGINT or SIGTERM, 1 could not run, 2 wrong usage,
${incomplete} stopped, and records were not verified or events are missing`;

/** Receives deliveries until it is stopped, and then says what was wrong with them. */
export function sinkCommand(): Command {
  return new Command('sink')
    .description('Receive deliveries over HTTPS, verify them, drop duplicates and count what is missing')
    .option('--port <number>', 'Port to listen on, 0 for any free one', parsePort, 0)
    .option('--host <address>', 'Address to listen on', '127.0.0.1')
    .option('--cert <path>', 'Certificate to serve with, PEM; one is made unless given')
    .option('--key <path>', 'Private key of --cert, PEM')
    .option('--ca-file <path>', 'Write the certificate that senders have to trust here, and leave it there')
    .option('--jwks <source>', 'URL or path of the keys to verify records with')
    .option('--compare <region>', "At the end, look for the region's events that did not come", parseRegion)
    .addOption(
      new Option('--settle <duration>', 'How long a delivery may take: younger events are not missing')
        .argParser(parseDuration)
        .default(60_000, '60s'),
    )
    .option('--json', 'Print a line of JSON for each request, and one at the end')
    .addHelpText('after', help)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const stop = stopSignal();
  const report = (options.json ? jsonReport : textReport)((line) => process.stdout.write(`${line}\n`));
  const { compare, settle } = options;
  const client = compare && clientFromEnvironment();
  const started = compare ? (await serverTime(compare)).earliest : systemClock.now();
  const earlier = client ? await keysOf(client.auditLogs(compare, { from: isoTime(started) })) : new Set<string>();
  const tally = createTally();
  const received = new Set<string>();
  const certificate = await prepareCertificate(options);
  const sink = await listen(options, {
    certificate: certificate.certificate,
    onPost(post) {
      count(tally, post);
      if (client) for (const record of post.records) received.add(keyOfRecord(record));
      report.posted(post);
    },
  }).catch(async (error: unknown) => {
    await certificate.remove();
    throw error;
  });
  try {
    report.listening(`${sink.origin}/`, certificate.caFile);
    await aborted(stop);
    const comparison = client && (await compareFrom(started, compare, { client, settle, received, earlier }));
    report.ended(tally, comparison);
    if (tally.unverified > 0 || (comparison && comparison.missing.length > 0)) process.exitCode = incomplete;
  } finally {
    await Promise.all([sink.close(), client?.close(), certificate.remove()]);
  }
}

interface Comparing extends Known {
  readonly client: KonnectClient;
  readonly settle: number;
}

async function compareFrom(started: number, region: Region, { client, settle, ...known }: Comparing) {
  const to = Math.max(started, (await serverTime(region)).latest - settle);
  return findMissing(client.auditLogs(region, { from: isoTime(started), to: isoTime(to) }), known);
}

async function listen({ port, host, jwks }: Options, own: Pick<SinkOptions, 'certificate' | 'onPost'>) {
  const { openSink } = await import('#mock/sink');
  const { KONNECT_AUDIT_AUTHORIZATION: authorization, KONNECT_AUDIT_CA_CERT_FILE: caFile } = process.env;
  const ca = caFile ? await readFile(caFile, 'utf8') : undefined;
  if (jwks !== undefined) await loadJwks(jwks, ca); // a mistake is said now, and not at the first delivery
  return openSink({
    ...{ port, host, clock: systemClock, ...own },
    ...(authorization ? { authorization } : {}),
    ...(jwks !== undefined && { loadJwks: () => loadJwks(jwks, ca) }),
  });
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
