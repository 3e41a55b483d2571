import type { Shape } from './model';

/** The TypeScript type in which a value of this shape is written down: wide, because tokens are strings, numbers and lists as well. */
export function inputType(shape: Shape): string {
  switch (shape.kind) {
    case 'boolean':
      return 'boolean | cdktf.IResolvable';
    case 'struct':
      return shape.struct.name;
    case 'list':
    case 'set':
      return collection(shape.element, (element) => `${element}[]`);
    case 'map':
      return collection(shape.element, (element) => `{ [key: string]: ${element} }`);
    default:
      return shape.kind;
  }
}

/** A list or map of strings or numbers can be a token by itself; any other needs to be told that it may be one. */
function collection(element: Shape, of: (element: string) => string): string {
  const type = element.kind === 'boolean' ? '(boolean | cdktf.IResolvable)' : inputType(element);
  const tokenizable = element.kind === 'string' || element.kind === 'number' || element.kind === 'any';
  return tokenizable ? of(type) : `${of(parenthesize(type))} | cdktf.IResolvable`;
}

function parenthesize(type: string): string {
  return type.includes(' | ') && !type.startsWith('(') ? `(${type})` : type;
}
