import { stackOf } from '#stack-of';
import { writeWhole } from './write-whole';

/** What a shell reports of a process that SIGTERM ended. */
const endedBySigterm = 143;

/** What Go's runtime exits with after a panic. */
const crashed = 2;

/**
 * Ctrl-C reaches Terraform and its plugins at once. The plugin stays: Terraform asks it to stop what it does, and waits
 * for what has become of it.
 */
export function outliveInterrupt(): void {
  process.on('SIGINT', () => {});
  exitOnSigterm();
}

/** A plugin that a person started ends when that person presses Ctrl-C. */
export function exitOnInterrupt(): void {
  process.on('SIGINT', () => process.exit(0));
  exitOnSigterm();
}

/** Makes the last words of a crash what Terraform shows to its user: it looks for Go's `panic: `. */
export function reportCrash(): void {
  const crash = (error: unknown): void => {
    writeWhole(2, `panic: ${stackOf(error)}\n`);
    process.exit(crashed);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}

function exitOnSigterm(): void {
  process.on('SIGTERM', () => process.exit(endedBySigterm));
}
