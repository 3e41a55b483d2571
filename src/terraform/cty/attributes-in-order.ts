import { sortedEntries } from './sorted-entries';
import type { Type } from './type';

type Attributes = Readonly<Record<string, Type>>;

const known = new WeakMap<Attributes, readonly (readonly [name: string, type: Type])[]>();

/** The attributes of an object type by ascending name, sorted once for each type. */
export function attributesInOrder(attributes: Attributes): readonly (readonly [name: string, type: Type])[] {
  let entries = known.get(attributes);
  if (!entries) {
    entries = sortedEntries(attributes);
    known.set(attributes, entries);
  }
  return entries;
}
