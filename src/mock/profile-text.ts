import { defaultApi, type ApiProfile } from './api/profile';
import { defaultDelivery, type BatchLimits, type DeliveryProfile } from './delivery/profile';
import { defaultRecords, type RecordProfile } from './records/profile';
import { defaultReplay, type ReplayProfile } from './replay';

/** What is not known of Konnect, and settled. */
export type Profile = ApiProfile & DeliveryProfile & ReplayProfile & RecordProfile;

const defaultProfile: Profile = { ...defaultApi, ...defaultDelivery, ...defaultReplay, ...defaultRecords };

/** How a setting is written as text. */
interface Setting<Value> {
  /** What may be written, for people. */
  readonly allowed: string;
  /** Undefined when it is none of that. */
  readonly read: (text: string) => Value | undefined;
}

const settings: { readonly [Name in keyof Profile]: Setting<Profile[Name]> } = {
  statusUnconfigured: oneOf('unconfigured', 'inactive'),
  webhookUnconfigured: oneOf('404', 'empty'),
  globalHost: oneOf('404', 'home-region', 'every-region'),
  unknownDestination: oneOf('404', '400'),
  inlineReceiver: oneOf('own', 'destination'),
  jwks: oneOf('public', 'token'),
  duplicateName: oneOf('refused', 'allowed'),
  disabledWebhook: oneOf('in-use', 'free'),
  releaseLagMs: milliseconds(),
  portalUnconfigured: oneOf('empty', '404'),
  omittedInPatch: oneOf('stays', 'default'),
  replayWithoutWebhook: oneOf('refused', 'fails'),
  replayBusy: oneOf('running', 'until-over'),
  replayFutureEnd: oneOf('refused', 'accepted'),
  problems: oneOf('specified', 'without-detail', 'worded'),
  replayStepMs: milliseconds(),
  replayOutcome: oneOf('delivers', 'fails', 'sticks'),
  recordTypes: oneOf('2026', '2023'),
  jsonEscaping: oneOf('go', 'minimal'),
  cefEscaping: oneOf('standard', 'none'),
  signing: oneOf('signed', 'unsigned'),
  signatures: oneOf('kept', 'renewed'),
  contentEncoding: oneOf('gzip', 'application/gzip'),
  contentType: oneOf('text/plain', 'application/text'),
  inactive: oneOf('latched', 'self-healing'),
  retryOn: oneOf('5xx', '500'),
  retryAfter: oneOf('honoured', 'ignored'),
  success: oneOf('2xx', '200-or-202'),
  redirects: oneOf('followed', 'ignored'),
  lastLineFeed: oneOf('absent', 'present'),
  batch: { allowed: 'EVENTS,BYTES,MS: the three limits of a batch', read: readLimits },
  timeoutMs: milliseconds(),
};

/** What can be written, one setting a line, with what holds unless it is. */
export function describeProfile(): string {
  return (Object.keys(settings) as (keyof Profile)[])
    .map((name) => `  ${name}=${settings[name].allowed} (default: ${writtenDefault(name)})`)
    .join('\n');
}

function writtenDefault(name: keyof Profile): string {
  const value = defaultProfile[name];
  return typeof value === 'object' ? Object.values(value).join() : String(value);
}

/**
 * Reads one setting of a profile, `NAME=VALUE`.
 * @throws when there is no such setting or value; the message says what there is
 */
export function parseSetting(text: string): Partial<Profile> {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!isName(name)) {
    const names = Object.keys(settings).join(', ');
    throw new Error(`Cannot read setting "${text}": write NAME=VALUE, where NAME is one of ${names}`);
  }
  const { allowed, read } = settings[name];
  const found = read(value);
  if (found === undefined) throw new Error(`Cannot set ${name} to "${value}": it is ${allowed}`);
  return { [name]: found };
}

function isName(text: string): text is keyof Profile {
  return Object.hasOwn(settings, text);
}

function oneOf<Value extends string>(...values: readonly Value[]): Setting<Value> {
  return { allowed: values.join(' or '), read: (text) => values.find((value) => value === text) };
}

function milliseconds(): Setting<number> {
  return { allowed: 'a whole number of milliseconds', read: readNumber };
}

function readNumber(text: string): number | undefined {
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

function readLimits(text: string): BatchLimits | undefined {
  const [maxEvents, maxBytes, maxAgeMs, ...more] = text.split(',').map(readNumber);
  if (!maxEvents || !maxBytes || !maxAgeMs || more.length > 0) return undefined;
  return { maxEvents, maxBytes, maxAgeMs };
}
