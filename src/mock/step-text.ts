import type { DeliveryStep } from './delivery-fault';
import { durationOf, retryAfterOf } from './wait-text';

/** What a step may be, for people who wrote something else. */
export const stepWords =
  'a status from 200 to 599, also as in "429 after 7" (seconds or a time); "ok", "swallowed", "reset before body", ' +
  '"reset in body", "reset after body", "half answer", "slow 5 s", "black hole", "expired certificate", ' +
  '"self-signed certificate", "wrong host certificate", "untrusted certificate", "refused" or "name not found", ' +
  'with "x 3" or "forever" behind it';

const plain: Readonly<Record<string, DeliveryStep>> = {
  ok: { kind: 'pass' },
  swallowed: { kind: 'swallowed' },
  'reset before body': { kind: 'reset', when: 'before' },
  'reset in body': { kind: 'reset', when: 'in' },
  'reset after body': { kind: 'reset', when: 'after' },
  'half answer': { kind: 'half-answer' },
  'black hole': { kind: 'black-hole' },
  'expired certificate': { kind: 'certificate', flaw: 'expired' },
  'self-signed certificate': { kind: 'certificate', flaw: 'self-signed' },
  'wrong host certificate': { kind: 'certificate', flaw: 'wrong-host' },
  'untrusted certificate': { kind: 'certificate', flaw: 'untrusted' },
  refused: { kind: 'refused' },
  'name not found': { kind: 'name-not-found' },
};

/** Reads one step of a fault of deliveries; undefined when it is none. */
export function parseStep(text: string): DeliveryStep | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (Object.hasOwn(plain, words)) return plain[words];
  const ms = durationOf(words, 'slow');
  return ms === undefined ? parseAnswer(words) : { kind: 'slow', ms };
}

function parseAnswer(words: string): DeliveryStep | undefined {
  const [, status, after] = /^([2-5]\d\d)(?: after (.+))?$/.exec(words) ?? [];
  if (status === undefined) return undefined;
  if (after === undefined) return { kind: 'answer', status: Number(status) };
  const retryAfter = retryAfterOf(after);
  return retryAfter === undefined ? undefined : { kind: 'answer', status: Number(status), retryAfter };
}
