import { isKonnectError } from '#konnect/client/error';
import type { Destination } from '#konnect/contract/destination';
import { isDestinationId } from '#konnect/contract/destination';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { State } from '#terraform/framework/model';
import { defineResource } from '#terraform/framework/resource';
import type { Session } from '#provider/session';
import { validateAuthorization } from './authorization';
import { createBody, updateBody } from './body';
import type { attributes } from './schema';
import { schema } from './schema';

type DestinationState = State<typeof attributes>;

export const destination = defineResource<typeof attributes, Session>({
  schema,

  validate: validateAuthorization,

  async create({ config, planned }, context) {
    const { client, signal } = context;
    try {
      const made = await client.konnect.destinations.create(createBody(config, planned), { signal });
      return stateOf(made, planned);
    } catch (error) {
      const taken = isKonnectError(error, 'conflict') ? await idOf(planned.name, context) : undefined;
      throw taken === undefined ? error : nameTaken(planned.name, taken);
    }
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
    if (isDestinationId(id)) return { id };
    throw new DiagnosticError(
      'Cannot import destination',
      `"${id}" is no id of a destination: use its UUID, as the API lists it`,
    );
  },
});

/** Undefined when there is no destination of this name, or none to be seen. */
async function idOf(name: string, { client, signal }: ConfiguredContext<Session>): Promise<string | undefined> {
  try {
    for await (const found of client.konnect.destinations.list({ name, signal })) {
      if (found.name === name) return found.id;
    }
  } catch {
    // The refusal that led here says more than this one.
  }
  return undefined;
}

function nameTaken(name: string, id: string): DiagnosticError {
  return new DiagnosticError(
    'Destination exists already',
    `The organization has a destination "${name}" already: import it with the id "${id}", or use another name`,
    [{ attribute: 'name' }],
  );
}

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
