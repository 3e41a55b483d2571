import { dynamic, type Type } from './type';

/** The type of the element at an index of a list, set or tuple; the dynamic type where there is none. */
export function itemType(type: Type, index: number): Type {
  if (type.kind === 'tuple') return type.elements[index] ?? dynamic;
  return 'element' in type ? type.element : dynamic;
}

/** The type of a map's element or an object's attribute; the dynamic type where there is none. */
export function memberType(type: Type, name: string): Type {
  if (type.kind === 'object') {
    return (Object.hasOwn(type.attributes, name) ? type.attributes[name] : undefined) ?? dynamic;
  }
  return 'element' in type ? type.element : dynamic;
}
