import { emptyOrganization, type Caller, type Organization, type World } from './world';

/** The world in parts that change on their own: each under its path, both as JSON. */
export type WorldParts = ReadonlyMap<string, string>;

/** A part that is new or has changed, or, without a value, one that is gone. */
export type PartChange = readonly [path: string, value: string | null];

type Path = readonly ['caller', string] | readonly ['organization', string] | MemberPath;
type MemberPath = readonly ['organization', id: string, collection: string, key: string];

export function partsOf({ organizations, callers }: World): WorldParts {
  const parts = new Map<string, string>();
  const add = (path: Path, value: unknown): void => void parts.set(JSON.stringify(path), plainJson(value));
  for (const organization of organizations.values()) {
    const { id } = organization;
    const own = Object.entries(organization).filter(([, value]) => !(value instanceof Map));
    add(['organization', id], Object.fromEntries(own));
    for (const [collection, members] of collectionsOf(organization)) {
      for (const [key, value] of members) add(['organization', id, collection, key], value);
    }
  }
  for (const [token, caller] of callers) {
    add(['caller', token], { ...caller, organization: caller.organization.id });
  }
  return parts;
}

/** What has to be done to `before` to have `after`. */
export function changesBetween(before: WorldParts, after: WorldParts): readonly PartChange[] {
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => [path, null] as const);
  return [...gone, ...[...after].filter(([path, value]) => before.get(path) !== value)];
}

/** Changes a world in place: what others hold of it stays a part of it. */
export function applyChanges(world: World, changes: Iterable<PartChange>): void {
  for (const [path, value] of changes) applyChange(world, JSON.parse(path) as Path, value);
}

/** Makes a world what it was, in the order it had; organizations that stay are the same objects. */
export function replaceParts(world: World, parts: Iterable<readonly [path: string, value: string]>): void {
  const wanted = new Map(parts);
  const stays = (path: string): boolean => {
    const { 0: kind, length } = JSON.parse(path) as Path;
    return kind === 'organization' && length === 2 && wanted.has(path);
  };
  const leaving = [...partsOf(world).keys()].filter((path) => !stays(path));
  applyChanges(world, [...leaving.map((path) => [path, null] as const), ...wanted]);
}

function applyChange({ organizations, callers }: World, path: Path, json: string | null): void {
  const [kind, id, collection, key] = path;
  const value: unknown = json === null ? undefined : JSON.parse(json);
  if (kind === 'caller') {
    if (value === undefined) callers.delete(id);
    else callers.set(id, callerOf(value as StoredCaller, organizations));
  } else if (collection === undefined || key === undefined) {
    if (value === undefined) organizations.delete(id);
    else organizations.set(id, Object.assign(organizations.get(id) ?? emptyOrganization(value as Organization), value));
  } else {
    const members = new Map(collectionsOf(organizations.get(id))).get(collection);
    if (value === undefined) members?.delete(key);
    else members?.set(key, value);
  }
}

type StoredCaller = Omit<Caller, 'organization'> & { readonly organization: string };

function callerOf({ organization: id, ...caller }: StoredCaller, organizations: World['organizations']): Caller {
  const organization = organizations.get(id);
  if (!organization) throw new Error(`Cannot read a caller as there is no organization "${id}"`);
  return { organization, ...caller };
}

type Collection = Map<string, unknown>;

function collectionsOf(organization: Organization | undefined): readonly (readonly [string, Collection])[] {
  return Object.entries(organization ?? {}).flatMap(([name, value]: [string, unknown]) =>
    value instanceof Map ? [[name, value as Collection] as const] : [],
  );
}

/** @throws when a value would not come back as it was */
function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (each instanceof Map || each instanceof Set) throw new Error('Cannot keep a collection within a collection');
    return each;
  });
}
