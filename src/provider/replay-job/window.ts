import { replayReachMs } from '#konnect/contract/replay-job';
import { DiagnosticError } from '#terraform/framework/diagnostic';

/**
 * Throws when Konnect does not have the events of a window any more, or when it ends before it begins. What is not known
 * yet is no text, and is looked at later.
 *
 * @param now ms since the epoch
 */
export function requireReachable(window: { readonly start_at: unknown; readonly end_at: unknown }, now: number): void {
  const { start_at: start, end_at: end } = window;
  const oldest = now - replayReachMs;
  if (typeof start === 'string' && Date.parse(start) < oldest)
    throw refusal('start_at', start, `must lie within the last 7 days: use ${timestamp(oldest)} or later`);
  if (typeof start !== 'string' || typeof end !== 'string') return;
  if (Date.parse(end) < Date.parse(start))
    throw refusal('end_at', end, `must not be before start_at, which is "${start}": exchange the two`);
}

function refusal(name: string, found: string, sentence: string): DiagnosticError {
  return new DiagnosticError('Window out of reach', `Cannot replay as ${name} ${sentence}. It is "${found}"`, [
    { attribute: name },
  ]);
}

/** Rounded up, as an earlier second is out of reach. */
function timestamp(ms: number): string {
  return new Date(Math.ceil(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
