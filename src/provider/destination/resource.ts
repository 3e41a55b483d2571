import type { Destination } from '#konnect/contract/destination';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { State } from '#terraform/framework/model';
import { defineResource } from '#terraform/framework/resource';
import type { Session } from '#provider/session';
import { validateAuthorization } from './authorization';
import { createBody, updateBody } from './body';
import type { attributes } from './schema';
import { schema } from './schema';

type DestinationState = State<typeof attributes>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const destination = defineResource<typeof attributes, Session>({
  schema,

  validate: validateAuthorization,

  async create({ config, planned }, { client, signal }) {
    const made = await client.konnect.destinations.create(createBody(config, planned), { signal });
    return stateOf(made, planned);
  },

  async read(state, { client, signal }) {
    const found = await client.konnect.destinations.get(state.id ?? '', { signal });
    return found && stateOf(found, state);
  },

  async update({ config, prior, planned }, { client, signal }) {
    const updated = await client.konnect.destinations.update(prior.id ?? '', updateBody(config, prior, planned), {
      signal,
    });
    return stateOf(updated, planned);
  },

  async delete(state, { client, signal }) {
    await client.konnect.destinations.delete(state.id ?? '', { signal });
  },

  async import(id) {
    if (UUID.test(id)) return { id };
    throw new DiagnosticError(
      'Cannot import destination',
      `"${id}" is no id of a destination: use its UUID, as the API lists it`,
    );
  },
});

/** Konnect's answer, and beside it what Konnect never returns. */
function stateOf(
  found: Destination,
  kept: Pick<DestinationState, 'authorization' | 'authorization_wo_version'>,
): DestinationState {
  return {
    id: found.id,
    name: found.name,
    endpoint: found.endpoint,
    log_format: found.log_format,
    skip_ssl_verification: found.skip_ssl_verification,
    created_at: found.created_at ?? null,
    authorization: kept.authorization,
    authorization_wo: null,
    authorization_wo_version: kept.authorization_wo_version,
  };
}
