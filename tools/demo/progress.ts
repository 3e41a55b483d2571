import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import { createSpinner } from 'nanospinner';
import type { StepEnd } from './step-end';

/** Shows one step at a time, a line each. */
export interface Progress {
  begin(title: string): void;
  succeed(end: StepEnd): void;
  fail(end: StepEnd): void;
}

/** A line that spins on a terminal; elsewhere, and in CI, one that is written when the step is over. */
export function createProgress(stream: WriteStream): Progress {
  // On a terminal that does not know its width, nanospinner clears lines without end.
  const spins = stream.isTTY && stream.columns > 0 && process.env['CI'] === undefined;
  const spinner = spins ? createSpinner('', { stream }) : undefined;
  const finish = (line: string): void => {
    spinner?.stop();
    stream.write(`${line}\n`);
  };
  return {
    // Not start(): it answers Ctrl-C by ending the process, before anything is tidied up.
    begin: (title) => spinner?.update(title).loop(),
    succeed(end) {
      finish(`${styleText('green', '✔')} ${describe(end)}`);
      for (const line of end.evidence) stream.write(`    ${styleText('dim', line)}\n`);
    },
    fail: (end) => finish(`${styleText('red', '✖')} ${describe(end)}`),
  };
}

function describe({ title, outcome, seconds }: StepEnd): string {
  const found = outcome === '' ? '' : `: ${styleText('cyan', outcome)}`;
  return `${title}${found}  ${styleText('dim', `${seconds.toFixed(1)} s`)}`;
}
