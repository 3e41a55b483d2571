import type { Duplex } from 'node:stream';
import type { Clock } from '#clock';

/** How long a plugin waits for its client, in ms: as long as Terraform waits for a plugin. */
const patience = 60_000;

/** Knows whether anybody still needs this process: a client that is killed says no good-bye. */
export interface Lifeline {
  hold(connection: Duplex): void;
}

/** Calls `onEnd` when the last connection closes, and when the first does not come in time. */
export function createLifeline(clock: Pick<Clock, 'after'>, onEnd: () => void): Lifeline {
  const stopWaiting = clock.after(patience, onEnd);
  let held = 0;
  return {
    hold: (connection) => {
      stopWaiting();
      held += 1;
      connection.once('close', () => {
        held -= 1;
        if (held === 0) onEnd();
      });
    },
  };
}
