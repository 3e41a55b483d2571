import { Command, Option } from 'commander';
import type { Region } from '#konnect/contract/region';
import { saveCertificate } from '#cli/certificate-file';
import { parseDuration } from '#cli/duration';
import { addFaults, addOrganization, addSetting, parsePort, parseRegion, readTraffic } from '#cli/mock/options';
import { addPowerless, withPowerless, type Powerless } from '#cli/mock/powerless';
import { describeSettings, settingsOf } from '#cli/mock/settings';
import { readCertificates } from '#cli/read-certificates';
import { aborted, stopSignal } from '#cli/stop-signal';
import type { Fault } from '#mock/faults';
import { localOrganization } from '#mock/local-organization';
import { describeProfile, type Profile } from '#mock/profile-text';
import { describeScenarios, scenarios, type ScenarioName } from '#mock/scenarios/scenarios';
import type { TrafficPlan } from '#mock/traffic/plan';
import type { OrganizationOptions } from '#mock/world';

interface Options {
  readonly port: number;
  readonly region: Region;
  readonly organization?: readonly OrganizationOptions[];
  readonly tokenWithoutRole?: readonly Powerless[];
  readonly profile?: Partial<Profile>;
  readonly faults?: readonly Fault[];
  readonly seed?: string;
  readonly data?: string;
  readonly traffic?: TrafficPlan;
  readonly scenario?: ScenarioName | 'list';
  /** Ms. */
  readonly history?: number;
  readonly trust?: string;
  readonly json?: boolean;
  readonly allowHttpReceivers?: boolean;
  readonly caFile?: string;
}

/** Runs the local Konnect until SIGINT or SIGTERM, and says how to point programs at it. */
export function mockCommand(): Command {
  return new Command('mock')
    .description("Run Konnect's audit logs on this machine: no account, no network")
    .option('--port <number>', 'Port to listen on, 0 for any free one', parsePort, 0)
    .option('--region <name>', 'Region in the settings of programs that know one at a time', parseRegion, 'us')
    .option('--organization <name=token>', 'Organization to have; may be given more than once', addOrganization)
    .option(
      '--token-without-role <organization=token>',
      'Token that the API of audit logs answers with 403; may be given more than once',
      addPowerless,
    )
    .option('--profile <name=value>', 'What to take for true of Konnect where it is not known; see below', addSetting)
    .option('--faults <text>', 'What goes wrong, as in "500, 429 after 7, 200" or "api PATCH eu: 503 x 2"', addFaults)
    .option('--seed <text>', 'What ids are made from')
    .option('--data <path>', 'Keep the world and the ledger in this file from one run to the next')
    .option('--traffic <text>', 'Events that come about by themselves, as in "20/s, lockout after 10 min"', readTraffic)
    .option('--history <duration>', 'For how long that traffic has been going on already, as in 7d', parseDuration)
    .addOption(scenarioOption())
    .option('--trust <path>', 'Certificates that deliveries trust besides the public ones, PEM')
    .option('--allow-http-receivers', 'Let destinations have http:// endpoints on the loopback interface')
    .option('--ca-file <path>', 'Write the certificate that clients have to trust here, and leave it there')
    .option('--json', 'Print the settings as one line of JSON')
    .addHelpText('after', `\nSettings of --profile:\n${describeProfile()}`)
    .addHelpText('after', `\nScenarios:\n${describeScenarios()}`)
    .addHelpText('after', '\nExit codes: 0 stopped by SIGINT or SIGTERM, 1 could not start, 2 wrong usage')
    .action(run);
}

function scenarioOption(): Option {
  const text = 'Situation to begin with; "list" says which there are';
  return new Option('--scenario <name>', text).choices(['list', ...Object.keys(scenarios)]);
}

async function run({ region, json, caFile, scenario, ...options }: Options): Promise<void> {
  if (scenario === 'list') {
    process.stdout.write(`${describeScenarios()}\n`);
    return;
  }
  const stop = stopSignal();
  const mock = await start({ ...options, ...(scenario && { scenario }) });
  try {
    const certificate = await saveCertificate(mock.ca, caFile);
    const settings = settingsOf(mock, certificate.path, region);
    process.stdout.write(json ? `${JSON.stringify(settings)}\n` : describeSettings(settings, region));
    await aborted(stop);
    await certificate.remove();
  } finally {
    await mock.close();
  }
}

type Wanted = Omit<Options, 'region' | 'json' | 'caFile' | 'scenario'> & { readonly scenario?: ScenarioName };

async function start({
  organization = [localOrganization],
  tokenWithoutRole = [],
  trust,
  faults = [],
  history = 0,
  ...options
}: Wanted) {
  const { createMock } = await import('#mock/server');
  const mock = await createMock({
    ...options,
    historyMs: history,
    organizations: withPowerless(organization, tokenWithoutRole),
    ...(trust !== undefined && { trust: [await readCertificates(trust)] }),
  });
  if (faults.length > 0) mock.faults.clear(); // those that a data file has kept, perhaps from this very command line
  for (const fault of faults) mock.faults.add(fault);
  return mock;
}
