import type { Fault } from './faults';

/** Faults as JSON, which has no number for a fault that goes on for ever. */
export function plainFaults(faults: readonly Fault[]): string {
  return JSON.stringify(faults, (_, value: unknown) => (value === Infinity ? 'forever' : value));
}

/** The faults that `plainFaults` wrote. */
export function readFaults(json: string): readonly Fault[] {
  const read = JSON.parse(json, (_, value: unknown) => (value === 'forever' ? Infinity : value)) as unknown;
  return read as readonly Fault[];
}
