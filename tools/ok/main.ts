import { styleText } from 'node:util';
import { runMain } from '#tools/process/run-main';
import { runSteps } from './run-steps';
import { steps } from './steps';

/** `npm run ok`: one line a step; the first that fails shows what it wrote, and is named in the last line. */
async function main(): Promise<void> {
  const failed = await runSteps(steps, {
    atOnce: 2,
    report: ({ name, seconds, failure }) => {
      const mark = failure === undefined ? styleText('green', 'ok    ') : styleText('red', 'failed');
      console.log(`${mark}  ${name}  ${seconds.toFixed(1)} s`);
    },
  });
  if (!failed) return;
  console.log(failed.failure);
  throw new Error(`Not ok: ${failed.name} failed`);
}

runMain(main);
