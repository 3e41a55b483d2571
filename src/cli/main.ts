import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { adoptCommand } from './commands/adopt';
import { installCommand } from './commands/install';
import { mockCommand } from './commands/mock';
import { probeCommand } from './commands/probe';
import { sinkCommand } from './commands/sink';
import { tailCommand } from './commands/tail';

/**
 * Exit codes: 0 when all was done, or a command that runs until it is stopped was stopped; 1 when it could not be done;
 * 2 when the command line makes no sense.
 */
const exit = { failed: 1, misused: 2 } as const;

const program = new Command('konnect-audit')
  .description('Kong Konnect audit logs as code')
  .version(version(), '--version', 'Show the version')
  .helpOption('--help', 'Show this help')
  .helpCommand(false)
  .configureOutput({ outputError: (text, write) => write(asSentence(text)) })
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exit.misused))
  .showHelpAfterError('Run it with --help to see what it takes');

/** A command leaves by itself how errors are written to the program it is added to. */
for (const command of [mockCommand(), sinkCommand(), probeCommand(), tailCommand(), adoptCommand(), installCommand()])
  program.addCommand(command.copyInheritedSettings(program));

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exit.failed;
});

function version(): string {
  const manifest = readFileSync(require.resolve('konnect-audit/package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

/** Commander's words in this project's style. */
function asSentence(text: string): string {
  return text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase()).replaceAll("'", '"');
}
