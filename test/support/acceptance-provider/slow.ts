import { string } from '#terraform/framework/attribute';
import { defineResource } from '#terraform/framework/resource';
import { timeouts } from '#terraform/framework/timeouts';
import type { Client } from './client';

const attributes = {
  text: string({ presence: 'optional', description: 'Kept. Nothing is ever done with `forever`.' }),
  limit: string({ presence: 'computed', description: 'How long the creation was allowed to take, in milliseconds.' }),
  timeouts: timeouts({ create: '20m', delete: '1h30m' }),
};

/** Takes for ever, if it is told to. */
export const slow = defineResource<typeof attributes, Client>({
  schema: { description: 'Has time limits.', attributes },
  create: async ({ planned }, { signal, save, timeouts: { create } }) => {
    const made = { text: planned.text, limit: String(create), timeouts: planned.timeouts };
    if (planned.text !== 'forever') return made;
    save(made);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('The work was given up')));
    });
  },
  read: async (state) => state,
  delete: async () => {},
});
