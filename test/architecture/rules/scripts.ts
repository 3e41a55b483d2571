/** What the rule needs to know of package.json. */
export interface Scripts {
  readonly scripts: Readonly<Record<string, string>>;
}

/**
 * Finds scripts that the command line of tsx runs: on Ctrl-C it ends what is busy for longer than 60 ms with SIGKILL, and
 * nothing is tidied up.
 * Source: relaySignals in dist/cli.mjs of tsx 4.23.15.
 */
export function findUntidyScripts({ scripts }: Scripts): readonly string[] {
  return Object.entries(scripts)
    .filter(([, command]) => /(^|&&\s*)tsx /.test(command))
    .map(([name, command]) => `script ${name} runs "${command}": start it with node --import tsx`);
}
