import { randomUUID } from 'node:crypto';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { ctyObject, isCtyObject, isSequence } from '#terraform/cty/value';
import type { KnownConfig, Planned, State } from '#terraform/framework/model';
import { defineResource } from '#terraform/framework/resource';
import type { Client } from '#test/support/acceptance-provider/client';
import { behave } from './behave';
import type { attributes } from './schema';
import { schema } from './schema';

type ThingState = State<typeof attributes>;

export const thing = defineResource<typeof attributes, Client>({
  schema,

  create: async ({ config, planned }, context) => {
    const made = settle({ ...planned, secret_length: lengthOf(config) });
    return behave(planned.behave, made, context);
  },

  read: async (state) => state,

  update: async ({ config, prior, planned }, context) => {
    const sent = prior.secret_version !== planned.secret_version;
    const changed = settle({ ...planned, secret_length: sent ? lengthOf(config) : prior.secret_length });
    return behave(planned.behave, changed, context);
  },

  delete: async () => {},

  import: async (id) => ({ id, text: `imported ${id}`, format: 'cef' }),
});

function lengthOf(config: KnownConfig<typeof attributes>): string {
  return String(config.secret?.length ?? 0);
}

/** The plan, with a text made up wherever it leaves one to the provider. */
function settle(planned: Planned<typeof attributes>): ThingState {
  const made = planned.made instanceof Unknown ? { text: randomUUID() } : planned.made;
  return settleObject({ ...planned, made }) as ThingState;
}

function settleObject(object: CtyObject): CtyObject {
  return ctyObject(Object.entries(object).map(([name, value]) => [name, settleValue(value)]));
}

function settleValue(value: Value): Value {
  if (value instanceof Unknown) return randomUUID();
  if (isSequence(value)) return value.map(settleValue);
  return isCtyObject(value) ? settleObject(value) : value;
}
