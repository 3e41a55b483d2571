import type { Event } from '#konnect/contract/event';
import type { Ids } from '#mock/ids';
import type { Random } from '#mock/random';
import type { Cell, Organization, World } from '#mock/world';
import { eventsOfAct, type Act } from './act';
import { acts, type ActName } from './acts';
import { castOf, type Cast, type Role } from './cast';
import { pick } from './pick';
import { portalsIn, type Place } from './place';

/** What somebody does, and as whom. */
export interface Deed {
  readonly who: Role;
  readonly does: ActName;
  /** @default who acts */
  readonly from?: Role;
  /** @default false */
  readonly byKong?: boolean;
}

/** Lets a deed happen now, and returns how many events it left: none in a portal where there is no portal. */
export type Perform = (place: Place, deed: Deed) => number;

export interface PerformOptions {
  readonly world: World;
  /** In an organization, by its id. */
  readonly now: (organization: string) => number;
  /** Of this traffic alone, so that ids of the API do not depend on it. */
  readonly ids: Ids;
  readonly random: Random;
  readonly record: (cell: Cell, event: Event) => void;
}

export function createPerform({ world, now, ids, random, record }: PerformOptions): Perform {
  const companies = new Map<Organization, { readonly cast: Cast; readonly named: boolean }>();
  const companyOf = (organization: Organization) => {
    const known = companies.get(organization);
    if (known) return known;
    const company = { cast: castOf(organization.id, ids), named: asksForNames(world, organization) };
    companies.set(organization, company);
    return company;
  };

  return (place, { who, does, from = who, byKong = false }) => {
    const act: Act = acts[does];
    const portals = act.authentication.in === 'portal' ? portalsIn(place) : undefined;
    if (portals?.length === 0) return 0;

    const { organization, region } = place;
    const portal = portals && pick(portals, random);
    const { cast, named } = companyOf(organization);
    const [player, origin] = [cast[who], cast[from]];
    const events = eventsOfAct(act, {
      who: {
        ...{ organization: organization.id, principal: player.principal, at: now(organization.id), trace: ids.trace() },
        ...{ src: origin.src, userAgent: origin.userAgent },
        ...(named ? { principalName: player.name } : {}),
      },
      ...{ token: player.token, login: player.login, uuid: () => ids.uuid() },
      ...(portal === undefined ? {} : { portal }),
      ...(byKong ? { kong: ids.named('player', 'kong') } : {}),
    });
    const cell = { organization: organization.id, region, ...(portal === undefined ? {} : { portal }) };
    for (const event of events) record(cell, event);
    return events.length;
  };
}

/** An organization asked for names when one of its own callers has one. */
function asksForNames({ callers }: World, organization: Organization): boolean {
  return [...callers.values()].some(
    (caller) => caller.organization === organization && caller.principalName !== undefined,
  );
}
