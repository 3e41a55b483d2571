import { inspect } from 'node:util';
import type { Clock } from '#clock';
import { stackOf } from '#stack-of';

const levels = ['trace', 'debug', 'info', 'warn', 'error'] as const;

/** How much a line matters, from least to most. */
export type Level = (typeof levels)[number];

/** Writes to Terraform's log. Fields appear there as `key=value`; of an `Error` the stack does. */
export type Logger = Readonly<Record<Level, (message: string, fields?: Readonly<Record<string, unknown>>) => void>>;

export interface LoggerOptions {
  /** Lower levels are not even formatted; `off` is for all. */
  readonly level: Level | 'off';
  /** What Terraform shows before the message. */
  readonly module: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Takes one line, line feed included. */
  readonly write: (line: string) => void;
}

/** go-plugin reads stderr in pieces of 64 KiB and does not parse a line that is longer. */
const longestLine = 64 * 1024 - 1;

/** So short that the line fits, however the characters are escaped. */
const shortenedLength = 8_000;

/**
 * The level that the user asked Terraform for, read as Terraform reads it: the most specific variable that is set
 * decides, `JSON` means `TRACE`, and so does a word it does not know.
 *
 * @param name - Name of the plugin, as in `TF_LOG_PROVIDER_<NAME>`.
 */
export function levelFrom(env: NodeJS.ProcessEnv, name: string): Level | 'off' {
  const own = env[`TF_LOG_PROVIDER_${name.toUpperCase().replaceAll('-', '_')}`];
  const word = (own || env['TF_LOG_PROVIDER'] || env['TF_LOG'] || 'off').toLowerCase();
  if (word === 'off') return 'off';
  return levels.find((level) => level === word) ?? 'trace';
}

/** A logger that writes the lines Terraform reads (hclog's JSON). */
export function createLogger(options: LoggerOptions): Logger {
  const silent = (): void => {};
  const loggerOf = (level: Level): Logger[Level] =>
    options.level === 'off' || levels.indexOf(level) < levels.indexOf(options.level)
      ? silent
      : (message, fields) => options.write(lineOf(options, level, message, fields));
  return {
    trace: loggerOf('trace'),
    debug: loggerOf('debug'),
    info: loggerOf('info'),
    warn: loggerOf('warn'),
    error: loggerOf('error'),
  };
}

function lineOf(
  { module, clock }: LoggerOptions,
  level: Level,
  message: string,
  fields: Readonly<Record<string, unknown>> = {},
): string {
  // Terraform crashes when one of these is not a string, so no field may take their place.
  const required = { '@level': level, '@module': module, '@timestamp': timestamp(clock.now()) };
  const line = stringify({ ...fields, ...required, '@message': message });
  if (Buffer.byteLength(line) <= longestLine) return `${line}\n`;
  const shortened = { ...required, '@message': message.slice(0, shortenedLength), shortened: true };
  return `${JSON.stringify(shortened)}\n`;
}

/** Go reads `2006-01-02T15:04:05.000000Z`: exactly six digits. */
function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}

/** JSON of whatever a caller had at hand. */
function stringify(fields: Readonly<Record<string, unknown>>): string {
  try {
    return JSON.stringify(fields, (_, value: unknown) => {
      if (value instanceof Error) return stackOf(value);
      return typeof value === 'bigint' ? value.toString() : value;
    });
  } catch {
    const texts = Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : inspect(value),
    ]);
    return JSON.stringify(Object.fromEntries(texts));
  }
}
