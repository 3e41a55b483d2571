import { isKonnectError, KonnectError } from '#konnect/client/error';
import type { Destination } from '#konnect/contract/destination';
import { isId } from '#konnect/contract/id';
import { string } from '#terraform/cty/type';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Planned, State } from '#terraform/framework/model';
import { defineResource } from '#terraform/framework/resource';
import { keptAuthorization, rememberAuthorization } from '#provider/authorization/change';
import { validateAuthorization } from '#provider/authorization/validate';
import { findBoundPlaces, usersOf } from '#provider/bound-places';
import { refuseToDestroy } from '#provider/deletion-protection';
import { organizationOf } from '#provider/organization';
import { patienceOf } from '#provider/patience';
import type { Session } from '#provider/session';
import { destinationMoves } from './move';
import { createBody, updateBody } from './body';
import { nameOf, planDestination } from './plan';
import type { attributes } from './schema';
import { schema } from './schema';

type DestinationState = State<typeof attributes>;
type DestinationPlan = Planned<typeof attributes>;

export const destination = defineResource<typeof attributes, Session>({
  schema,

  validate: validateAuthorization,

  plan: planDestination,

  async create({ config, planned }, context) {
    const { client, signal } = context;
    const [org_id] = await Promise.all([organizationOf(null, context), refuseTakenName(planned.name, context)]);
    try {
      const made = await client.konnect.destinations.create(createBody(config, planned), { signal });
      const state = stateOf(made, { ...planned, org_id });
      context.save(state); // whatever fails after it, the destination is not left behind
      await rememberAuthorization(config, context.private);
      return state;
    } catch (error) {
      const taken = isKonnectError(error, 'conflict') ? await idOf(planned.name, context) : undefined;
      throw taken === undefined ? error : nameTaken(planned.name, taken);
    }
  },

  async read(state, context) {
    const { client, signal } = context;
    const [found, org_id] = await Promise.all([
      client.konnect.destinations.get(state.id ?? '', { signal }),
      organizationOf(state.org_id, context),
    ]);
    return found && stateOf(found, { ...state, org_id });
  },

  async update({ config, prior, planned }, context) {
    const { client, signal } = context;
    const org_id = await organizationOf(prior.org_id, context);
    const body = updateBody(config, prior, planned);
    if (!body) {
      const { deletion_protection, timeouts } = planned;
      return { ...prior, ...keptAuthorization(planned), org_id, deletion_protection, timeouts };
    }
    const updated = await client.konnect.destinations.update(prior.id ?? '', body, { signal });
    if (body.authorization !== undefined) await rememberAuthorization(config, context.private);
    return stateOf(updated, { ...planned, org_id });
  },

  async delete(state, context) {
    const { client, signal, timeouts } = context;
    refuseToDestroy(nameOf(state), state);
    await organizationOf(state.org_id, context);
    const options = { signal, inUseBudgetMs: patienceOf(timeouts.delete) };
    await client.konnect.destinations.delete(state.id ?? '', options).catch(async (error: unknown) => {
      throw isKonnectError(error, 'destination_in_use') ? await namingUsers(error, state, context) : error;
    });
  },

  async import(id) {
    if (isId(id)) return { id, deletion_protection: false };
    throw new DiagnosticError(
      'Cannot import destination',
      `"${id}" is no id of a destination: use its UUID, as the API lists it`,
    );
  },

  moves: destinationMoves,

  identity: {
    attributes: { id: { type: string, description: 'Id Konnect gave it, a UUID.', forImport: 'required' } },
    import: async ({ id }) => ({ id: id as string, deletion_protection: false }),
  },
});

/**
 * Throws when there is a destination of this name: perhaps one whose create was cut off before the state knew of it, and
 * nobody has said that Konnect refuses a second one.
 */
async function refuseTakenName(name: string, context: ConfiguredContext<Session>): Promise<void> {
  const names = await context.client.takenNames(context.signal);
  // One that was there may have gone in the same apply.
  const taken = names.has(name) ? await idOf(name, context) : undefined;
  if (taken !== undefined) throw nameTaken(name, taken);
}

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

/** The refusal to delete what is in use, with the places that are to let go of it. */
async function namingUsers(
  refusal: KonnectError,
  { id }: DestinationState,
  { client, signal }: ConfiguredContext<Session>,
): Promise<KonnectError> {
  const users = usersOf(id, await findBoundPlaces(client.konnect, signal));
  return users === undefined ? refusal : new KonnectError(`${refusal.message}. It is bound to ${users}`, refusal);
}

function nameTaken(name: string, id: string): DiagnosticError {
  return new DiagnosticError(
    'Destination exists already',
    `The organization has a destination "${name}" already: import it with the id "${id}", or use another name`,
    [{ attribute: 'name' }],
  );
}

/** Konnect's answer, and beside it what Konnect knows nothing of. */
function stateOf(
  found: Destination,
  kept: (DestinationPlan | DestinationState) & Pick<DestinationState, 'org_id'>,
): DestinationState {
  return {
    ...keptAuthorization(kept),
    id: found.id,
    org_id: kept.org_id,
    name: found.name,
    endpoint: found.endpoint,
    log_format: found.log_format,
    skip_ssl_verification: found.skip_ssl_verification,
    created_at: found.created_at ?? null,
    // Null in a state of an older version.
    deletion_protection: kept.deletion_protection ?? false,
    timeouts: kept.timeouts,
  };
}
