import { indent } from './lines';
import { members, slot } from './members';
import { isInput, type Access, type Field, type Struct } from './model';
import { readingOf } from './reading';

/** The classes through which a kind of nested object is read, and set after its construct was made. */
export function structReference(struct: Struct): string[] {
  return [...referenceClass(struct), '', ...collectionClass(struct)];
}

function referenceClass(struct: Struct): string[] {
  const { name, access, input, fields } = struct;
  const key = KEYS[access];
  return [
    `export class ${name}OutputReference extends cdktf.ComplexObject {`,
    ...indent([
      `public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string${key.parameters}) {`,
      `  super(terraformResource, terraformAttribute, ${key.forward});`,
      '}',
      ...(input ? ['', ...internalValue(struct)] : []),
      ...fields.map(unset).flatMap((field) => ['', ...members(field, fields)]),
    ]),
    '}',
  ];
}

/** How an item is found: by nothing, as the first, by its place in a list or set, by its key in a map. */
const KEYS: Readonly<Record<Access, { parameters: string; forward: string }>> = {
  single: { parameters: '', forward: 'false' },
  only: { parameters: '', forward: 'false, 0' },
  list: byIndex(),
  set: byIndex(),
  map: { parameters: ', complexObjectKey: string', forward: 'false, `"${complexObjectKey}"`' },
};

function byIndex(): { parameters: string; forward: string } {
  return {
    parameters: ', complexObjectIndex: number, complexObjectIsFromSet: boolean',
    forward: 'complexObjectIsFromSet, complexObjectIndex',
  };
}

/** What is set through a reference may be set in any order: until then nothing is. */
function unset(field: Field): Field {
  return { ...field, presence: field.presence === 'required' ? 'optional' : field.presence };
}

/** The object as a whole. One that stands for a block by itself is set field by field: no expression makes a block. */
function internalValue({ name, access, fields }: Struct): string[] {
  const inputs = fields.filter(isInput);
  const resolvable = access !== 'only';
  const type = resolvable ? `${name} | cdktf.IResolvable | undefined` : `${name} | undefined`;
  return [
    '#isEmptyObject = false;',
    ...(resolvable ? ['#resolvableValue: cdktf.IResolvable | undefined;'] : []),
    `public get internalValue(): ${type} {`,
    ...(resolvable ? ['  if (this.#resolvableValue !== undefined) { return this.#resolvableValue; }'] : []),
    '  const value: any = {};',
    ...indent(inputs.map(copyOut)),
    '  return this.#isEmptyObject || Object.keys(value).length > 0 ? value : undefined;',
    '}',
    `public set internalValue(value: ${type}) {`,
    ...(resolvable
      ? [
          '  this.#resolvableValue = cdktf.Tokenization.isResolvable(value) ? value : undefined;',
          '  const fields = cdktf.Tokenization.isResolvable(value) ? undefined : value;',
        ]
      : ['  const fields = value;']),
    '  this.#isEmptyObject = fields !== undefined && Object.keys(fields).length === 0;',
    ...indent(inputs.map(copyIn)),
    '}',
  ];
}

function copyOut(field: Field): string {
  const current = readingOf(field).reference ? `${slot(field)}?.internalValue` : slot(field);
  return `if (${current} !== undefined) { value.${field.property} = ${current}; }`;
}

function copyIn(field: Field): string {
  const target = readingOf(field).reference ? `this.${field.property}.internalValue` : slot(field);
  return `${target} = fields?.${field.property};`;
}

function collectionClass({ name, access, input }: Struct): string[] {
  if (access === 'single' || access === 'only') return [];
  const isMap = access === 'map';
  const values = isMap ? `{ [key: string]: ${name} }` : `${name}[]`;
  const key = isMap ? 'key: string' : 'index: number';
  const place = isMap ? 'key' : 'index, this.wrapsSet';
  return [
    `export class ${name}${isMap ? 'Map' : 'List'} extends cdktf.Complex${isMap ? 'Map' : 'List'} {`,
    ...(input ? [`  public internalValue: ${values} | cdktf.IResolvable | undefined;`, ''] : []),
    `  public get(${key}): ${name}OutputReference {`,
    `    return new ${name}OutputReference(this.terraformResource, this.terraformAttribute, ${place});`,
    '  }',
    '}',
    '',
  ];
}
