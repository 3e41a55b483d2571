/** The object's own members by ascending name; cheap when they are in order already, as they mostly are. */
export function sortedEntries<T>(object: Readonly<Record<string, T>>): [name: string, member: T][] {
  const entries = Object.entries(object);
  return isSorted(entries) ? entries : entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

function isSorted(entries: readonly (readonly [name: string, member: unknown])[]): boolean {
  let previous = '';
  for (const [name] of entries) {
    if (name < previous) return false;
    previous = name;
  }
  return true;
}
