import { isRegion, regions } from '#konnect/contract/region';
import type { DeliveryFault } from './delivery-fault';
import { notJson, problem, rateLimited, type ApiFault, type Effect, type Fault, type ReplayFault } from './faults';
import { parseStep, stepWords } from './step-text';
import { retryAfterOf, durationOf } from './wait-text';

/**
 * Reads faults as people write them, separated by semicolons:
 *
 * - `500, 500, 429 after 7, 200`, or `deliveries eu: 401 x 3`: steps for the next attempts to deliver
 * - `deliveries acme/eu: 503 at 20 %, reset in body at 5 %, seed 7`: dice for every attempt
 * - `api PATCH eu /v3/audit-log-webhook: 429 after 5 x 3`: what meets calls of the API
 * - `replays eu: stuck`: what meets replays
 *
 * @throws a sentence that says which part cannot be read, and what is allowed
 */
export function parseFaults(text: string): readonly Fault[] {
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .flatMap(parseOne);
}

function parseOne(text: string): readonly Fault[] {
  const [, target = 'deliveries', where = '', rest = text] =
    /^\s*(deliveries|api|replays)\b([^:]*):(.*)$/is.exec(text) ?? [];
  const steps = rest.split(',').map((step, index) => ({ text: step.trim(), number: index + 1 }));
  const read: Reading = { whole: text.trim(), where: where.trim(), steps };
  switch (target.toLowerCase()) {
    case 'api':
      return callsOf(read);
    case 'replays':
      return steps.map((step) => replayOf(step, read));
    default:
      return [deliveryOf(read)];
  }
}

interface Step {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

interface Reading {
  readonly whole: string;
  readonly where: string;
  readonly steps: readonly Step[];
}

function deliveryOf(read: Reading): DeliveryFault {
  const aim = { on: 'deliveries', ...cellOf(read) } as const;
  const seed = /^seed\s+(\S+)$/i.exec(read.steps.at(-1)?.text ?? '')?.[1];
  const steps = seed === undefined ? read.steps : read.steps.slice(0, -1);
  if (!steps.some(({ text }) => chance.test(text))) {
    if (seed !== undefined)
      throw unreadable(read, `it has a seed and no chance`, 'give each step one, as in "500 at 20 %"');
    return { ...aim, script: steps.map((step) => counted(step, read)) };
  }
  const chances = steps.map((step) => {
    const [, what = '', percent = ''] = chance.exec(step.text) ?? [];
    if (percent === '') throw unreadable(read, `step ${step.number} has no chance`, 'give each step one or none');
    return { step: stepOf({ ...step, text: what }, read), chance: Number(percent) / 100 };
  });
  const sum = chances.reduce((total, each) => total + each.chance, 0);
  if (sum > 1) throw unreadable(read, `the chances add up to ${Math.round(sum * 100)} %`, 'let them be 100 % at most');
  return { ...aim, chances, ...(seed === undefined ? {} : { seed }) };
}

const chance = /^(.*?)\s+at\s+(\d+(?:\.\d+)?)\s*%$/i;
const repetition = /^(.*?)(?:\s+x\s*([1-9]\d*)|\s+(forever))?$/is;

function counted(step: Step, read: Reading) {
  const [, what = '', times, forever] = repetition.exec(step.text) ?? [];
  const count = forever ? Infinity : Number(times ?? 1);
  return { step: stepOf({ ...step, text: what }, read), ...(count === 1 ? {} : { times: count }) };
}

function stepOf(step: Step, read: Reading) {
  return parseStep(step.text) ?? fail(read, step, `give ${stepWords}`);
}

function callsOf(read: Reading): readonly ApiFault[] {
  const aim = callOf(read);
  return read.steps.map((step) => {
    const [, what = '', times, forever] = repetition.exec(step.text) ?? [];
    const found = effectOf(what) ?? fail(read, step, `give ${effectWords}`);
    const lasting = forever !== undefined || (times === undefined && found.effect?.kind === 'stale');
    return { on: 'api', ...aim, times: lasting ? Infinity : Number(times ?? 1), ...found };
  });
}

const effectWords =
  'a status from 400 to 599, also as in "429 after 7"; "502 html", "reset", "reset after", "slow 5 s" or "stale 5 s", ' +
  'with "x 3" or "forever" behind it';

function effectOf(text: string): Pick<ApiFault, 'effect' | 'delayMs'> | undefined {
  const [, status, after] = /^([45]\d\d)(?:\s+after\s+(.+))?$/i.exec(text) ?? [];
  const retryAfter = after === undefined ? undefined : retryAfterOf(after);
  if (status !== undefined && (after === undefined || retryAfter !== undefined))
    return { effect: answered(Number(status), retryAfter) };
  const html = /^([1-5]\d\d)\s+html$/i.exec(text);
  if (html) return { effect: notJson(Number(html[1])) };
  if (/^reset$/i.test(text)) return { effect: { kind: 'drop' } };
  if (/^reset\s+after$/i.test(text)) return { effect: { kind: 'drop-answer' } };
  const ms = durationOf(text, 'slow');
  if (ms !== undefined) return { delayMs: ms };
  const stale = durationOf(text, 'stale');
  return stale === undefined ? undefined : { effect: { kind: 'stale', ms: stale } };
}

function answered(status: number, retryAfter: string | undefined): Effect {
  if (status === 429) return rateLimited(retryAfter);
  const effect = problem(status);
  if (retryAfter === undefined || effect.kind !== 'answer') return effect;
  const { answer } = effect;
  return { kind: 'answer', answer: { ...answer, headers: { ...answer.headers, 'retry-after': retryAfter } } };
}

/** `PATCH eu /v3/audit-log-webhook`: method, host and path, each of them if it is there. */
function callOf(read: Reading): Pick<ApiFault, 'method' | 'host' | 'path'> {
  const [, method, host, path, rest] =
    /^(GET|POST|PUT|PATCH|DELETE)?\s*([a-z]+)?\s*([/*]\S*)?(.*)$/.exec(read.where) ?? [];
  if (rest !== '' || (host !== undefined && host !== 'global' && !isRegion(host)))
    throw unreadable(
      read,
      `"${read.where}" is no call`,
      `give it as in "PATCH eu /v3/audit-log-webhook"; hosts are ${hosts}`,
    );
  return {
    ...(method === undefined ? {} : { method }),
    ...(host === undefined ? {} : { host }),
    ...(path === undefined ? {} : { path }),
  };
}

const hosts = [...regions, 'global'].join(', ');

function replayOf(step: Step, read: Reading): ReplayFault {
  const [, what = '', times, forever] = repetition.exec(step.text) ?? [];
  const outcome = { stuck: 'sticks', fail: 'fails', fails: 'fails' }[what.toLowerCase()] as
    ReplayFault['outcome'] | undefined;
  if (!outcome) return fail(read, step, 'give "stuck" or "fail", with "x 3" or "forever" behind it');
  return { on: 'replays', ...cellOf(read), outcome, times: forever ? Infinity : Number(times ?? 1) };
}

/** `eu`, `acme/eu`, `acme/*`, or `acme/eu/` and the id of a portal. */
function cellOf(read: Reading): Pick<ReplayFault, 'organization' | 'region' | 'portal'> {
  const parts = read.where === '' ? [] : read.where.split('/').map((part) => part.trim());
  const [organization, region, portal] = parts.length === 1 ? [undefined, parts[0]] : parts;
  if (parts.length > 3 || parts.includes('') || (region !== undefined && region !== '*' && !isRegion(region)))
    throw unreadable(
      read,
      `"${read.where}" is no place`,
      `give a region (${regions.join(', ')}), or "organization/region", "organization/*", "organization/region/portal"`,
    );
  return {
    ...(organization === undefined || organization === '*' ? {} : { organization }),
    ...(region === undefined || region === '*' ? {} : { region }),
    ...(portal === undefined ? {} : { portal }),
  };
}

function fail(read: Reading, { text, number }: Step, wayOut: string): never {
  throw unreadable(read, text === '' ? `step ${number} is empty` : `step ${number} is "${text}"`, wayOut);
}

function unreadable({ whole }: Reading, why: string, wayOut: string): Error {
  return new Error(`Cannot read fault "${whole}" as ${why}: ${wayOut}`);
}
