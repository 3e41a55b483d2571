import { randomUUID } from 'node:crypto';
import type { CtyNumber } from '#terraform/cty/number';
import { number, string } from '#terraform/framework/attribute';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';
import { defineResource } from '#terraform/framework/resource';
import type { Client } from './client';

const attributes = {
  id: string({ presence: 'computed', description: 'Made up.', planModifiers: [useStateForUnknown()] }),
  size: number({ presence: 'required', description: 'So many must be created at the same time, or none of them is.' }),
};

const arrived: (() => void)[] = [];

function meet(size: CtyNumber): Promise<void> {
  return new Promise((resolve) => {
    arrived.push(resolve);
    if (arrived.length < size.toNumber()) return;
    for (const proceed of arrived.splice(0)) proceed();
  });
}

/** Is created only together with others of its kind. */
export const meeting = defineResource<typeof attributes, Client>({
  schema: { description: 'Waits for others.', attributes },
  create: async ({ planned: { size } }) => {
    await meet(size);
    return { id: randomUUID(), size };
  },
  read: async (state) => state,
  delete: async () => {},
});
