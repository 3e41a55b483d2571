import { Jwk } from '#konnect/contract/jwks';
import { nested, string } from '#terraform/framework/attribute';
import { defineDataSource } from '#terraform/framework/data-source';
import { fromZod } from '#terraform/framework/from-zod';
import type { State } from '#terraform/framework/model';
import { regionAttribute } from '#provider/region';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';

const computed = { presence: 'computed' } as const;

const keyAttributes = fromZod(Jwk.shape, { kty: computed, alg: computed, kid: computed, crv: computed, x: computed });

const attributes = {
  region: regionAttribute('Region whose records are to be verified'),
  keys: nested('list', keyAttributes, {
    presence: 'computed',
    description: 'The public keys. Records do not name the one they were signed with: try them all.',
  }),
  json: string({
    presence: 'computed',
    description: 'The same as a JSON Web Key Set, as the function `verify_record` takes it and tools for JWKS do.',
  }),
};

/** The keys to verify records with. */
export const jwks = defineDataSource<typeof attributes, Session>({
  schema: { description: 'The public keys that Konnect signs the audit records of a region with.', attributes },

  async read(config, { client, signal }) {
    const region = knownRegion(client, config.region);
    const { keys } = await client.konnect.jwks(region, { signal });
    return { region, keys: keys.map(keyState), json: JSON.stringify({ keys }) };
  },
});

function keyState({ kty, ...rest }: Jwk): State<typeof keyAttributes> {
  return { kty, alg: rest.alg ?? null, kid: rest.kid ?? null, crv: rest.crv ?? null, x: rest.x ?? null };
}
