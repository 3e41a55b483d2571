import { Command, Option } from 'commander';
import { takeInventory } from '#cli/adopt/inventory';
import { ofRefused } from '#cli/adopt/remarks';
import { writeConfiguration } from '#cli/adopt/write-configuration';
import { writeProgram, type Library } from '#cli/adopt/write-program';
import { clientFromEnvironment } from '#cli/konnect-client';
import { parseRegion } from '#cli/mock/options';
import type { Region } from '#konnect/contract/region';

interface Options {
  readonly org?: string;
  /** @default all, and those that refuse the token are named */
  readonly regions?: readonly Region[];
  readonly as: 'hcl' | Library;
}

const help = `
Reads KONNECT_TOKEN, KONNECT_AUDIT_SERVER_URL and KONNECT_AUDIT_CA_CERT_FILE

Examples:
  konnect-audit adopt --regions eu,us > audit-logs.tf
  konnect-audit adopt --as cdktf > audit-logs.ts

Exit codes: 0 written, 1 could not be read, 2 wrong usage`;

/** Writes the configuration of what exists already, so that it can be managed from now on. */
export function adoptCommand(): Command {
  return new Command('adopt')
    .description('Write the configuration of all that exists, or a CDKTF program that declares it, with imports')
    .option('--org <id>', 'Organization that the token must belong to')
    .addOption(
      new Option(
        '--regions <names>',
        'Regions to look into, separated by commas (default: all that let the token in)',
      ).argParser(parseRegions),
    )
    .addOption(new Option('--as <language>', 'What to write').choices(['hcl', 'cdktf', 'cdktn']).default('hcl'))
    .addHelpText('after', help)
    .action(run);
}

async function run({ org, regions, as }: Options): Promise<void> {
  const client = clientFromEnvironment();
  try {
    const inventory = await takeInventory(client, regions);
    const { id, name } = inventory.organization;
    if (org !== undefined && org !== id) {
      throw new Error(
        `Cannot adopt organization "${org}" as the token belongs to "${id}" (${name}): use a token of that organization`,
      );
    }
    if (inventory.refused.length > 0) process.stderr.write(`${ofRefused(inventory.refused)}\n`);
    process.stdout.write(as === 'hcl' ? writeConfiguration(inventory) : writeProgram(inventory, as));
  } finally {
    await client.close();
  }
}

/** @throws InvalidArgumentError */
function parseRegions(text: string): readonly Region[] {
  return text.split(',').map(parseRegion);
}
