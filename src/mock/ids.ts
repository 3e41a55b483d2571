import { createHash } from 'node:crypto';

/** Ids that are the same in every run with the same seed. */
export interface Ids {
  /** The id of something that has a name of its own: it does not depend on what was asked for before. */
  named(kind: string, name: string): string;
  /** The next id, a UUID. */
  uuid(): string;
  /** The next trace id, 32 hexadecimal digits. */
  trace(): string;
  /** How many were asked for in order. Set it to go on from there. */
  count: number;
}

export function createIds(seed: string): Ids {
  let count = 0;
  const next = (kind: string): string => digest(seed, kind, String((count += 1)));
  return {
    named: (kind, name) => asUuid(digest(seed, kind, 'named', name)),
    uuid: () => asUuid(next('uuid')),
    trace: () => next('trace').slice(0, 32),
    get count() {
      return count;
    },
    set count(value) {
      count = value;
    },
  };
}

function digest(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Version 4, as the ids of Konnect are: RFC 9562, section 5.4. */
function asUuid(hex: string): string {
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
