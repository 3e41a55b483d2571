import type { Destination } from '#konnect/contract/destination';
import { string } from '#terraform/framework/attribute';
import type { ConfiguredContext } from '#terraform/framework/context';
import { defineDataSource } from '#terraform/framework/data-source';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Config } from '#terraform/framework/model';
import type { Session } from '#provider/session';
import { destinationId } from '#provider/id';
import { found, foundState } from './found';

const attributes = {
  ...found,
  id: string({
    presence: 'optional_computed',
    validators: [destinationId],
    description: 'Id of the destination that is wanted, a UUID. Set this or `name`.',
  }),
  name: string({
    presence: 'optional_computed',
    description: 'Name of the destination that is wanted, exactly as it is written in Konnect. Set this or `id`.',
  }),
};

/** Looks a destination of the organization up, whoever made it. */
export const foundDestination = defineDataSource<typeof attributes, Session>({
  schema: {
    description:
      'A destination of the organization, by its id or by its name, whoever made it. Its authorization is not shown: Konnect never returns it.',
    attributes,
  },

  validate: validateOneKey,

  async read({ id, name }, context) {
    return foundState(id === null ? await findByName(name ?? '', context) : await findById(id, context));
  },
});

function validateOneKey({ id, name }: Config<typeof attributes>): void {
  const given = [id, name].filter((value) => value !== null).length;
  if (given === 1) return;
  throw new DiagnosticError(
    given === 0 ? 'Missing id or name' : 'Both id and name',
    'A destination is looked up by one of them: set either id or name',
    [{ attribute: 'id' }],
  );
}

async function findById(id: string, { client, signal }: ConfiguredContext<Session>): Promise<Destination> {
  const destination = await client.konnect.destinations.get(id, { signal });
  if (destination) return destination;
  throw new DiagnosticError(
    'No such destination',
    `The organization has no destination with the id "${id}": check the id, and that the token belongs to the organization that has it`,
    [{ attribute: 'id' }],
  );
}

async function findByName(name: string, { client, signal }: ConfiguredContext<Session>): Promise<Destination> {
  const alike: Destination[] = [];
  for await (const destination of client.konnect.destinations.list({ name, signal })) {
    if (destination.name === name) alike.push(destination);
  }
  const [destination, ...others] = alike;
  if (destination && others.length === 0) return destination;
  throw destination ? severalOf(name, alike) : noneOf(name);
}

function noneOf(name: string): DiagnosticError {
  return new DiagnosticError(
    'No such destination',
    `The organization has no destination with the name "${name}": names are case-sensitive`,
    [{ attribute: 'name' }],
  );
}

function severalOf(name: string, alike: readonly Destination[]): DiagnosticError {
  const ids = alike.map(({ id }) => `"${id}"`).join(', ');
  return new DiagnosticError(
    'Several destinations',
    `The organization has ${alike.length} destinations with the name "${name}": set id to one of ${ids}`,
    [{ attribute: 'name' }],
  );
}
