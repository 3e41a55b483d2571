import { Writable } from 'node:stream';
import { format } from 'node:util';
import type { Level, Logger } from './log';

/** Console methods by the level of what they print; the others of them print through these or through stdout. */
const consoleLevels = {
  debug: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
} as const satisfies Record<string, Level>;

/**
 * Sends to the log what this process would print. Terraform takes the first line on stdout for the handshake, and reads
 * no other.
 */
export function captureStdout(log: Logger): void {
  for (const [method, level] of Object.entries(consoleLevels)) {
    Object.defineProperty(console, method, { value: (...args: unknown[]) => log[level](format(...args)) });
  }
  const stdout = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      log.info(chunk.toString().trimEnd());
      done();
    },
  });
  Object.defineProperty(process, 'stdout', { value: stdout });
}
