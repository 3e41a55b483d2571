import { nested } from '#terraform/framework/attribute';
import { defineDataSource } from '#terraform/framework/data-source';
import { found, foundState } from '#provider/destination/found';
import type { Session } from '#provider/session';

const attributes = {
  destinations: nested('list', found, {
    presence: 'computed',
    description: 'All destinations of the organization, by name.',
  }),
};

/** Every destination of the organization, whoever made it. */
export const destinations = defineDataSource<typeof attributes, Session>({
  schema: {
    description:
      'All destinations of the organization, whoever made them. Their authorizations are not shown: Konnect never returns them.',
    attributes,
  },

  async read(_, { client, signal }) {
    const all = [];
    for await (const destination of client.konnect.destinations.list({ signal })) all.push(foundState(destination));
    // Konnect promises no order, and a list that changes its order would change every plan.
    return { destinations: all.sort((a, b) => compare(a.name ?? '', b.name ?? '') || compare(a.id ?? '', b.id ?? '')) };
  },
});

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
