import { randomUUID } from 'node:crypto';
import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { defineStateStore } from '#terraform/framework/state-store';
import { notBlank } from '#terraform/framework/validator';
import type { Client } from './client';

const attributes = {
  owner: string({
    presence: 'required',
    description: 'Who it belongs to. `refuse` is refused.',
    validators: [notBlank()],
  }),
};

/** Keeps states as long as it is configured, in pieces of 100 kB at most. */
export const memory = defineStateStore<typeof attributes, Client>({
  schema: { description: 'Forgets everything when the provider ends.', attributes },
  chunkSize: 100_000,
  configure: async ({ owner }, { client }) => {
    if (owner === 'refuse') throw new DiagnosticError('Cannot open', `${client.greeting}, but no`);
    const states = new Map<string, Uint8Array>();
    const locks = new Map<string, { readonly id: string; readonly operation: string }>();
    return {
      read: async (stateId) => states.get(stateId),
      write: async (stateId, bytes, { warn }) => {
        if (locks.has(stateId)) warn('Written in a lock', `It is locked for ${locks.get(stateId)?.operation}`);
        states.set(stateId, bytes);
      },
      list: async () => [...states.keys()],
      delete: async (stateId) => void states.delete(stateId),
      lock: async (stateId, operation) => {
        const lock = locks.get(stateId);
        if (lock) throw new DiagnosticError('State is locked', `${owner} has it for ${lock.operation}`);
        const id = randomUUID();
        locks.set(stateId, { id, operation });
        return id;
      },
      unlock: async (stateId, lockId) => {
        if (locks.get(stateId)?.id !== lockId) throw new DiagnosticError('Not your lock', `State "${stateId}" is not`);
        locks.delete(stateId);
      },
    };
  },
});
