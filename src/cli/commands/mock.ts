import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Mock } from '#mock/server';

interface Options {
  readonly port: number;
  readonly json?: boolean;
  readonly allowHttpReceivers?: boolean;
  readonly caFile?: string;
}

/** Runs the local Konnect until SIGINT or SIGTERM, and says how to point the provider at it. */
export function mockCommand(): Command {
  return new Command('mock')
    .description("Run Konnect's audit logs on this machine: no account, no network")
    .option('--port <number>', 'Port to listen on, 0 for any free one', parsePort, 0)
    .option('--json', 'Print the settings as one line of JSON')
    .option('--allow-http-receivers', 'Let destinations have http:// endpoints on the loopback interface')
    .option('--ca-file <path>', 'Write the certificate that clients have to trust here, and leave it there')
    .addHelpText('after', '\nExit codes: 0 stopped by SIGINT or SIGTERM, 1 could not start, 2 wrong usage')
    .action(run);
}

async function run({ port, json, allowHttpReceivers = false, caFile }: Options): Promise<void> {
  const stop = stopSignal();
  const { createMock } = await import('#mock/server');
  const mock = await createMock({ port, allowHttpReceivers });
  try {
    const certificate = await saveCertificate(mock.ca, caFile);
    const settings = settingsOf(mock, certificate.path);
    process.stdout.write(json ? `${JSON.stringify(settings)}\n` : describe(settings));
    await stop;
    await certificate.remove();
  } finally {
    await mock.close();
  }
}

function parsePort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Give a whole number from 0 to 65535');
}

/** A second signal ends the process at once. */
function stopSignal(): Promise<unknown> {
  return Promise.race(['SIGINT', 'SIGTERM'].map((signal) => new Promise((stop) => process.once(signal, stop))));
}

interface SavedCertificate {
  readonly path: string;
  remove(): Promise<void>;
}

/** Into a file of its own in the temporary folder when no path is given. */
async function saveCertificate(pem: string, wanted: string | undefined): Promise<SavedCertificate> {
  if (wanted !== undefined) {
    const path = resolve(wanted);
    await writeFile(path, pem).catch((error: unknown) => {
      throw new Error(`Cannot write the certificate to "${path}": give --ca-file a path that can be written`, {
        cause: error,
      });
    });
    return { path, remove: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), 'konnect-audit-'));
  const path = join(folder, 'ca.pem');
  await writeFile(path, pem);
  return { path, remove: () => rm(folder, { recursive: true }) };
}

interface Settings {
  readonly url: string;
  readonly organization: string;
  /** What the provider reads. */
  readonly environment: Readonly<Record<string, string>>;
}

function settingsOf({ url, organizations: [organization] }: Mock, caFile: string): Settings {
  return {
    url,
    organization: organization?.id ?? '',
    environment: {
      KONNECT_TOKEN: organization?.token ?? '',
      KONNECT_AUDIT_SERVER_URL: url,
      KONNECT_AUDIT_CA_CERT_FILE: caFile,
    },
  };
}

function describe({ url, environment }: Settings): string {
  const lines = Object.entries(environment).map(([name, value]) => `  export ${name}=${quoted(value)}`);
  return [`The local Konnect listens on ${url}`, '', ...lines, '', 'Stop it with Ctrl-C', ''].join('\n');
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
