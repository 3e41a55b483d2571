import type { DeliveryFault, DeliveryStep } from '#mock/delivery-fault';
import type { ApiFault, Fault, ReplayFault } from '#mock/faults';

/** Says a fault as people write it. What of a fault of the API cannot be written, such as a body, is left out. */
export function wordsOf(fault: Fault): string {
  switch (fault.on) {
    case 'deliveries':
      return `deliveries${placeOf(fault)}: ${stepsOf(fault)}`;
    case 'replays':
      return `replays${placeOf(fault)}: ${fault.outcome === 'sticks' ? 'stuck' : 'fail'}${repeated(fault.times)}`;
    default:
      return `api${callOf(fault)}: ${effectOf(fault)}${repeated(fault.times)}`;
  }
}

function placeOf({ organization = '*', region = '*', portal }: DeliveryFault | ReplayFault): string {
  const place = [organization, region, ...(portal === undefined ? [] : [portal])];
  return place.every((part) => part === '*') ? '' : ` ${place.join('/')}`;
}

function stepsOf(fault: DeliveryFault): string {
  if ('script' in fault)
    return fault.script.map(({ step, times }) => `${stepWords(step)}${repeated(times)}`).join(', ');
  const dice = fault.chances.map(({ step, chance }) => `${stepWords(step)} at ${chance * 100} %`);
  return [...dice, ...(fault.seed === undefined ? [] : [`seed ${fault.seed}`])].join(', ');
}

function stepWords(step: DeliveryStep): string {
  switch (step.kind) {
    case 'pass':
      return 'ok';
    case 'answer':
      return step.retryAfter === undefined ? String(step.status) : `${step.status} after ${step.retryAfter}`;
    case 'reset':
      return step.when === 'in' ? 'reset in body' : `reset ${step.when} body`;
    case 'certificate':
      return `${step.flaw.replace('wrong-host', 'wrong host')} certificate`;
    case 'slow':
      return `slow ${step.ms / 1000} s`;
    default:
      return step.kind.replaceAll('-', ' ');
  }
}

function callOf({ method, host, path }: ApiFault): string {
  return [method, host, path].flatMap((part) => (part === undefined ? [] : ` ${part}`)).join('');
}

function effectOf({ effect, delayMs = 0 }: ApiFault): string {
  switch (effect?.kind) {
    case undefined:
      return `slow ${delayMs / 1000} s`;
    case 'answer':
      return String(effect.answer.status);
    case 'drop':
      return 'reset';
    case 'drop-answer':
      return 'reset after';
    case 'stale':
      return `stale ${effect.ms / 1000} s`;
  }
}

function repeated(times = 1): string {
  if (times === Infinity) return ' forever';
  return times === 1 ? '' : ` x ${times}`;
}
