import { Token } from 'cdktf';

/** A property of a construct, as the program gave it. */
export interface Setting {
  /** What it belongs to: `destination "logs/siem"`. */
  readonly owner: string;
  readonly property: string;
  readonly value: string | undefined;
}

/** Whether a value is there while the program runs, as opposed to a token or a template that only Terraform can tell. */
export function isLiteral(value: string | undefined): value is string {
  return value !== undefined && !Token.isUnresolved(value) && !value.includes('${');
}

/** @throws Error when there is no value, or a literal with nothing in it */
export function requireText({ owner, property, value }: Setting): void {
  if (value === undefined) throw missing({ owner, property }, 'a text');
  if (isLiteral(value) && value.trim() === '') {
    throw new Error(`Cannot declare ${owner} as ${property} is "${value}": give it a text`);
  }
}

/** @throws Error when the value is a literal and none of the choices */
export function requireOneOf({ owner, property, value }: Setting, choices: readonly string[]): void {
  if (isLiteral(value) && !choices.includes(value)) {
    throw new Error(`Cannot declare ${owner} as ${property} is "${value}": set it to one of ${choices.join(', ')}`);
  }
}

/** @throws Error when there is no value, or a literal that is no https URL; the message leaves out what may hold a secret */
export function requireHttps({ owner, property, value }: Setting): void {
  if (value === undefined) throw missing({ owner, property }, 'an https:// URL');
  if (!isLiteral(value)) return;
  const isHttps = value.startsWith('https://');
  if (isHttps && URL.canParse(value)) return;
  throw new Error(
    isHttps
      ? `Cannot declare ${owner} as ${property} starts with "https://" and is no URL: write host and port as in "https://collector.example.com:8088/audit"`
      : `Cannot declare ${owner} as ${property} starts with "${startOf(value)}": Konnect delivers to https:// URLs only, give it one`,
  );
}

/** Scheme and host of what is no https:// URL, as far as it has them. */
function startOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url === undefined || url.protocol === 'https:'
    ? value.split(/[/?#@]/, 1).join('')
    : `${url.protocol}//${url.host}`;
}

/** What a program gets for an environment variable that is not set, whatever its types say. */
function missing({ owner, property }: Omit<Setting, 'value'>, wanted: string): Error {
  return new Error(`Cannot declare ${owner} as ${property} is undefined: give it ${wanted}`);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws Error when the value is a literal and no UUID */
export function requireUuid({ owner, property, value }: Setting): void {
  if (isLiteral(value) && !UUID.test(value)) {
    throw new Error(`Cannot declare ${owner} as ${property} is "${value}": give it the UUID that Konnect shows`);
  }
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** Returns ms since 1970; undefined when the value is no literal. @throws Error when it is one, and no time */
export function requireMoment({ owner, property, value }: Setting): number | undefined {
  if (!isLiteral(value)) return undefined;
  const moment = RFC_3339.test(value) && isDay(value.slice(0, 10)) ? Date.parse(value.toUpperCase()) : NaN;
  if (!Number.isNaN(moment)) return moment;
  throw new Error(
    `Cannot declare ${owner} as ${property} is "${value}": give it an RFC 3339 time, such as "2026-01-02T03:00:00Z"`,
  );
}

/** Date.parse takes a day that the month does not have for one of the next. */
function isDay(date: string): boolean {
  const start = Date.parse(date);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(date);
}
