import { Enum, type Field, MapField, type OneOf, type ReflectionObject, Type } from 'protobufjs';
import { docstring, fullName, propertyName, reference, typeName } from './name';

const scalarTypes: Readonly<Record<string, string>> = {
  string: 'string',
  bytes: 'Uint8Array',
  bool: 'boolean',
  int32: 'number',
  uint32: 'number',
  int64: 'number',
};

/** An enum is an object of its numbers and the union of them. */
export function emitEnum(type: Enum): string {
  const name = typeName(type);
  const values = Object.entries(type.values).map(([key, value]) => `${key}: ${value}`);
  return [
    `${docstring(type, '')}export const ${name} = { ${values.join(', ')} } as const;`,
    `export type ${name} = (typeof ${name})[keyof typeof ${name}];`,
    '',
  ].join('\n');
}

/** A message is its type and, under the same name, its table. */
export function emitMessage(type: Type): string {
  return `${docstring(type, '')}${emitType(type)}\n${emitTable(type)}`;
}

function emitType(type: Type): string {
  const name = typeName(type);
  const plain = type.fieldsArray.filter((field) => oneofOf(field) === undefined);
  const body = plain.map(
    (field) => `${docstring(field, '  ')}  readonly ${propertyName(field.name)}: ${typeOf(field)};\n`,
  );
  const oneofs = type.oneofsArray.filter((oneof) => !oneof.isProto3Optional);
  const [oneof] = oneofs;
  if (oneof === undefined) return `export interface ${name} ${body.length === 0 ? '{}' : `{\n${body.join('')}}`}`;
  if (oneofs.length > 1 || plain.length > 0) throw unsupported(type, 'the codec knows no oneof beside other fields');
  return `export type ${name} =\n${emitUnion(oneof)};`;
}

/** One member of a oneof is set, or none: the others are undefined. */
function emitUnion(oneof: OneOf): string {
  const choices = [...oneof.fieldsArray, undefined].map((chosen) => {
    const members = oneof.fieldsArray.map((field) => {
      const name = propertyName(field.name);
      return field === chosen ? `readonly ${name}: ${elementType(field)}` : `readonly ${name}?: undefined`;
    });
    return `  | { ${members.join('; ')} }`;
  });
  return choices.join('\n');
}

function emitTable(type: Type): string {
  const name = typeName(type);
  const lines = type.fieldsArray.map((field) => {
    const label = labelOf(field);
    return `  [${field.id}, '${propertyName(field.name)}', ${kindOf(field)}${label === undefined ? '' : `, '${label}'`}],\n`;
  });
  const table = lines.length === 0 ? '[]' : `[\n${lines.join('')}]`;
  return `export const ${name}: Message<${name}> = message('${fullName(type)}', () => ${table});\n`;
}

function typeOf(field: Field): string {
  const element = elementType(field);
  switch (labelOf(field)) {
    case 'repeated':
      return `readonly ${element}[]`;
    case 'map':
      return `Readonly<Record<string, ${element}>>`;
    case 'optional':
      return `${element} | undefined`;
    default:
      return field.resolvedType instanceof Type ? `${element} | undefined` : element;
  }
}

function elementType(field: Field): string {
  if (field.resolvedType !== null) return reference(field.resolvedType, field);
  const scalar = scalarTypes[field.type];
  if (scalar === undefined) throw unsupported(field, `the codec knows no ${field.type}`);
  return scalar;
}

function kindOf(field: Field): string {
  if (field.resolvedType instanceof Enum) return "'enum'";
  return field.resolvedType instanceof Type ? reference(field.resolvedType, field) : `'${field.type}'`;
}

function labelOf(field: Field): 'repeated' | 'map' | 'oneof' | 'optional' | undefined {
  if (field instanceof MapField) {
    if (field.keyType !== 'string') throw unsupported(field, 'the codec knows no map keys but strings');
    return 'map';
  }
  if (field.repeated) {
    const isPacked = !['string', 'bytes'].includes(field.type) && !(field.resolvedType instanceof Type);
    if (isPacked) throw unsupported(field, 'the codec knows no lists of numbers');
    return 'repeated';
  }
  if (oneofOf(field) !== undefined) return 'oneof';
  return field.partOf === null ? undefined : 'optional';
}

function oneofOf(field: Field): OneOf | undefined {
  return field.partOf === null || field.partOf.isProto3Optional ? undefined : field.partOf;
}

function unsupported(object: ReflectionObject, reason: string): Error {
  return new Error(`Cannot generate ${fullName(object)} as ${reason}: teach it in plugin/message.ts`);
}
