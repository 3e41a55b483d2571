import { comment, outputComment } from './comment';
import { inputType } from './input-type';
import { isInput, type Field } from './model';
import { capitalize } from './names';
import { readingOf } from './reading';

/** The members of a class through which one of its fields is set and read. */
export function members(field: Field, siblings: readonly Field[]): string[] {
  const { type, expression, reference } = readingOf(field);
  if (reference) return isInput(field) ? referenceMembers(field, siblings) : referenceGetter(field);
  const get = getter(field, type, `return ${expression};`);
  return isInput(field) ? valueMembers(field, siblings, get) : [...outputComment(field), get];
}

/** A provider has no attributes to read: its getters give back what was set. */
export function providerMembers(field: Field, siblings: readonly Field[]): string[] {
  const override = field.attribute === 'alias' ? 'override ' : '';
  const type = optionalType(field);
  return [
    storage(field, type),
    ...outputComment(field),
    `public ${override}get ${field.property}(): ${type} { return ${slot(field)}; }`,
    `public ${override}set ${field.property}(value: ${type}) { ${slot(field)} = value; }`,
    ...reset(field, siblings, `${slot(field)} = undefined;`),
    ...input(field, siblings, type, slot(field)),
  ];
}

/** The private name under which a field keeps what was set. */
export function slot({ property }: Field): string {
  return `this.#${property}`;
}

function valueMembers(field: Field, siblings: readonly Field[], get: string): string[] {
  const type = optionalType(field);
  return [
    storage(field, type),
    ...outputComment(field),
    get,
    `public set ${field.property}(value: ${inputType(field.shape)}) { ${slot(field)} = value; }`,
    ...reset(field, siblings, `${slot(field)} = undefined;`),
    ...input(field, siblings, type, slot(field)),
  ];
}

function referenceMembers(field: Field, siblings: readonly Field[]): string[] {
  const type = inputType(field.shape);
  return [
    ...referenceGetter(field),
    `public put${capitalize(field.property)}(value: ${type}): void { this.${field.property}.internalValue = value; }`,
    ...reset(field, siblings, `this.${field.property}.internalValue = undefined;`),
    ...input(field, siblings, `${resolvable(type)} | undefined`, `${slot(field)}?.internalValue`),
  ];
}

/** The object is made at the first look: most are never looked at. */
function referenceGetter(field: Field): string[] {
  const { type, expression } = readingOf(field);
  return [
    storage(field, `${type} | undefined`),
    ...outputComment(field),
    getter(field, type, `return (${slot(field)} ??= ${expression});`),
  ];
}

function getter({ property }: Field, type: string, body: string): string {
  return `public get ${property}(): ${type} { ${body} }`;
}

function storage({ property }: Field, type: string): string {
  return `#${property}: ${type};`;
}

function reset(field: Field, siblings: readonly Field[], body: string): string[] {
  if (field.presence === 'required') return [];
  const infix = siblings.some(({ attribute }) => attribute === `reset_${field.attribute}`) ? 'Tf' : '';
  return [`public reset${infix}${capitalize(field.property)}(): void { ${body} }`];
}

function input(field: Field, siblings: readonly Field[], type: string, value: string): string[] {
  const infix = siblings.some(({ attribute }) => attribute === `${field.attribute}_input`) ? 'Tf' : '';
  return [
    ...comment(`What was set for \`${field.attribute}\`.`),
    `public get ${field.property}${infix}Input(): ${type} { return ${value}; }`,
  ];
}

function optionalType(field: Field): string {
  const type = inputType(field.shape);
  return field.presence === 'required' ? type : `${type} | undefined`;
}

function resolvable(type: string): string {
  return type.endsWith('cdktf.IResolvable') ? type : `${type} | cdktf.IResolvable`;
}
