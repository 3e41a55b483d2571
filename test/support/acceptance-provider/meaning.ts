import * as cty from '#terraform/cty/type';
import { nested, string, value } from '#terraform/framework/attribute';
import type { State } from '#terraform/framework/model';
import { defineResource } from '#terraform/framework/resource';
import { cidr } from '#terraform/framework/types/cidr';
import { duration, parseDuration } from '#terraform/framework/types/duration';
import { ip } from '#terraform/framework/types/ip';
import { json } from '#terraform/framework/types/json';
import { rfc3339 } from '#terraform/framework/types/rfc3339';
import type { Client } from './client';

const optional = { presence: 'optional', description: 'Kept in a spelling of its own.' } as const;

const attributes = {
  json: string({ ...optional, customType: json() }),
  time: string({ ...optional, customType: rfc3339() }),
  network: string({ ...optional, customType: cidr() }),
  address: string({ ...optional, customType: ip() }),
  wait: string({ ...optional, customType: duration() }),
  waits: value(cty.list(cty.string), { ...optional, customType: duration() }),
  addresses: value(cty.set(cty.string), { ...optional, customType: ip() }),
  rules: nested(
    'set',
    { name: string({ ...optional, presence: 'required' }), wait: string({ ...optional, customType: duration() }) },
    optional,
  ),
};

/** Answers every text in a spelling of its own, as many an API does. */
export const meaning = defineResource<typeof attributes, Client>({
  schema: { description: 'Takes texts by what they mean.', attributes },
  create: async ({ planned }) => respell(planned),
  read: async (state) => respell(state),
  update: async ({ planned }) => respell(planned),
  delete: async () => {},
});

type Given = State<typeof attributes>;

function respell(given: Given): Given {
  return {
    json: given.json && JSON.stringify(JSON.parse(given.json), null, 2),
    time: given.time && new Date(given.time).toISOString(),
    network: given.network && given.network.toUpperCase(),
    address: given.address && given.address.toUpperCase(),
    wait: given.wait && inSeconds(given.wait),
    waits: given.waits && given.waits.map((wait) => wait && inSeconds(wait)),
    addresses: given.addresses && given.addresses.map((address) => address && address.toUpperCase()).reverse(),
    rules:
      given.rules &&
      given.rules.map((rule) => ({ ...rule, wait: typeof rule.wait === 'string' ? inSeconds(rule.wait) : null })),
  };
}

function inSeconds(text: string): string {
  return `${(parseDuration(text) ?? 0) / 1000}s`;
}
