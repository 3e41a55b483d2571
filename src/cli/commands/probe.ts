import { Command, InvalidArgumentError, Option } from 'commander';
import { systemClock } from '#clock';
import { readCertificates } from '#cli/read-certificates';
import { jsonReport, textReport } from '#cli/probe/report';
import { stopSignal } from '#cli/stop-signal';
import { logFormats, type LogFormat } from '#konnect/contract/destination';
import { judge } from '#mock/probe/judge';
import type { CheckResult } from '#mock/probe/probe';

interface Options {
  readonly format?: LogFormat;
  readonly trust?: string;
  readonly skipSslVerification?: boolean;
  readonly json?: boolean;
}

/** Its exit code when a check did not come out well. */
const wanting = 3;

const help = `
Reads KONNECT_AUDIT_AUTHORIZATION: what to say in the Authorization header, none unless set.

Exit codes: 0 it takes what Konnect sends and nothing else, 1 could not run, 2 wrong usage,
${wanting} it refuses what Konnect sends, or takes what it should not`;

/** Tries a receiver with what Konnect would send. */
export function probeCommand(): Command {
  return new Command('probe')
    .description('Send sample batches to a receiver of yours, and say how deliveries of Konnect would fare')
    .argument('<url>', 'Where it takes deliveries', parseEndpoint)
    .addOption(new Option('--format <name>', 'Only records of this format').choices(logFormats))
    .option('--trust <path>', 'Certificates to trust besides the public ones, PEM')
    .option('--skip-ssl-verification', 'Take any certificate, as a destination may say')
    .option('--json', 'Print a line of JSON for each check, and one at the end')
    .addHelpText('after', help)
    .action(run);
}

async function run(endpoint: string, { format, trust, skipSslVerification = false, json }: Options): Promise<void> {
  const signal = stopSignal();
  const { createProbe } = await import('#mock/probe/probe');
  const { KONNECT_AUDIT_AUTHORIZATION: authorization = '' } = process.env;
  const probe = createProbe({
    receiving: { endpoint, authorization, skip_ssl_verification: skipSslVerification },
    ...(format && { formats: [format] }),
    ...(trust !== undefined && { trust: [await readCertificates(trust)] }),
    ...{ clock: systemClock, signal },
  });
  const report = (json ? jsonReport : textReport)((line) => process.stdout.write(`${line}\n`));
  const results: CheckResult[] = [];
  for await (const result of probe.results()) {
    results.push(result);
    report.checked(result);
  }
  report.ended(probe, results);
  if (results.some((result) => judge(result).verdict !== 'good')) process.exitCode = wanting;
}

function parseEndpoint(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('Give a URL that starts with https://');
}
