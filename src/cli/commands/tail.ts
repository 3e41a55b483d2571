import { Command, Option } from 'commander';
import { systemClock } from '#clock';
import { clientFromEnvironment, userAgent } from '#cli/konnect-client';
import { parseDuration } from '#cli/duration';
import { parseRegion } from '#cli/mock/options';
import { stopSignal } from '#cli/stop-signal';
import { serverTime } from '#cli/server-time';
import { describeEvent } from '#cli/tail/describe-event';
import { follow } from '#cli/tail/follow';
import { auditLogTypes, type AuditLogType } from '#konnect/contract/audit-log';
import type { Region } from '#konnect/contract/region';

interface Options {
  readonly region: Region;
  /** Ms. */
  readonly since: number;
  readonly interval: number;
  readonly type?: AuditLogType;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Shows the events of a region as they come, of Konnect or of the local one. */
export function tailCommand(): Command {
  return new Command('tail')
    .description('Follow the audit events of a region, delivered or not')
    .option('--region <name>', 'Region to follow', parseRegion, 'us')
    .addOption(
      new Option('--since <duration>', 'Begin with the events of the last 15m, 2h, 7d, ...')
        .argParser(parseDuration)
        .default(0, 'now'),
    )
    .addOption(
      new Option('--interval <duration>', 'How often to look for new ones')
        .argParser(parseDuration)
        .default(2000, '2s'),
    )
    .addOption(new Option('--type <name>', 'Only events of this kind').choices(auditLogTypes))
    .option('--all', 'Also show the events that following them leaves behind')
    .option('--json', 'Print each event as a line of JSON, as the API has it')
    .addHelpText('after', '\nReads KONNECT_TOKEN, KONNECT_AUDIT_SERVER_URL and KONNECT_AUDIT_CA_CERT_FILE')
    .addHelpText('after', 'Exit codes: 0 stopped by SIGINT or SIGTERM, 1 could not read, 2 wrong usage')
    .action(run);
}

async function run({ region, since, interval, type, all, json }: Options): Promise<void> {
  const signal = stopSignal();
  const client = clientFromEnvironment();
  try {
    const events = follow({
      read: (from) => client.auditLogs(region, { from, signal, ...(type && { type }) }),
      since: (await serverTime(region)).earliest - since,
      ...{ clock: systemClock, intervalMs: interval, signal },
    });
    for await (const event of events) {
      if (!all && event.user_agent?.startsWith(userAgent)) continue;
      process.stdout.write(`${json ? JSON.stringify(event) : describeEvent(event)}\n`);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await client.close();
  }
}
