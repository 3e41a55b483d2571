import { parseArgs } from 'node:util';
import { bundleCommand } from '#test/cli/command';
import { bundleProvider } from '#tools/build/bundle-provider';
import { konnectaudit } from '#tools/build/providers';
import { runMain } from '#tools/process/run-main';
import { kills, type Round } from './kills';
import { describe } from './plan';
import { summarize } from './summarize';

/** `npm run kills -- --applies 200 --seed 1`: fails when an apply after a kill does not lead to what is wanted. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { applies: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  });
  const applies = Number(values.applies);
  await bundleProvider(konnectaudit);
  const command = await bundleCommand();
  const rounds: Round[] = [];
  const onProgress = (round: Round): void => {
    rounds.push(round);
    const { plan, isKilled, lost } = round;
    const what = isKilled ? describe(plan) : `${describe(plan)}: it had ended before`;
    console.log(`${rounds.length} of ${applies}: ${what}${lost > 0 ? `, ${lost} destinations not in the state` : ''}`);
    for (const problem of round.problems) console.error(problem);
  };
  console.log(`Seed ${values.seed}`);
  try {
    for (const duplicateName of ['refused', 'allowed'] as const) {
      const share = duplicateName === 'refused' ? Math.ceil(applies / 2) : Math.floor(applies / 2);
      await kills({ applies: share, seed: values.seed, duplicateName, command, onProgress });
    }
  } finally {
    command.remove();
  }
  for (const line of summarize(rounds)) console.log(line);
  if (rounds.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

runMain(main);
