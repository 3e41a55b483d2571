import type { Type } from '#terraform/cty/type';

/** A type as registries write it: `List of String`. */
export function typeName(type: Type): string {
  switch (type.kind) {
    case 'string':
      return 'String';
    case 'number':
      return 'Number';
    case 'bool':
      return 'Boolean';
    case 'dynamic':
      return 'Dynamic';
    case 'object':
      return 'Object';
    case 'tuple':
      return 'Tuple';
    case 'list':
      return `List of ${typeName(type.element)}`;
    case 'set':
      return `Set of ${typeName(type.element)}`;
    case 'map':
      return `Map of ${typeName(type.element)}`;
  }
}
