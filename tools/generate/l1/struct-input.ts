import { inputComment } from './comment';
import { inputType } from './input-type';
import { indent } from './lines';
import { isInput, type Field, type Struct } from './model';
import { uncapitalize } from './names';
import { hclValue, jsonValue } from './synthesis';

/** How a kind of nested object is written down and synthesized; nothing when Terraform alone fills it. */
export function structInput({ name, access, input, fields }: Struct): string[] {
  if (!input) return [];
  return [
    `export interface ${name} {`,
    ...indent(properties(fields)),
    '}',
    '',
    ...mapper(`${uncapitalize(name)}ToTerraform`, name, jsonBody(fields, ofStruct)),
    '',
    ...mapper(`${uncapitalize(name)}ToHclTerraform`, name, hclBody(fields, ofStruct)),
    '',
    ...(access === 'map' ? [...mapHclMapper(name), ''] : []),
  ];
}

/** The properties of an interface through which fields are set. */
export function properties(fields: readonly Field[]): string[] {
  return fields
    .filter(isInput)
    .flatMap((field) => [
      ...inputComment(field),
      `readonly ${field.property}${field.presence === 'required' ? '' : '?'}: ${inputType(field.shape)};`,
    ]);
}

/** The body of `synthesizeAttributes`, and of what does the same for a struct. */
export function jsonBody(fields: readonly Field[], value: (field: Field) => string): string[] {
  const inputs = fields.filter(isInput);
  if (inputs.length === 0) return ['return {};'];
  return ['return {', ...indent(inputs.map((field) => `${field.attribute}: ${jsonValue(field, value(field))},`)), '};'];
}

/** The body of `synthesizeHclAttributes`, and of what does the same for a struct. */
export function hclBody(fields: readonly Field[], value: (field: Field) => string): string[] {
  const inputs = fields.filter(isInput);
  if (inputs.length === 0) return ['return {};'];
  return [
    'const attributes = {',
    ...indent(inputs.map((field) => `${field.attribute}: ${hclValue(field, value(field))},`)),
    '};',
    'return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));',
  ];
}

function ofStruct({ property }: Field): string {
  return `struct.${property}`;
}

function mapper(name: string, structName: string, body: readonly string[]): string[] {
  return [
    `export function ${name}(struct?: ${structName} | cdktf.IResolvable): any {`,
    '  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }',
    ...indent(body),
    '}',
  ];
}

/** The printer writes the names of attributes bare: keys of a map, which may be any text, bring their own quotes. */
function mapHclMapper(name: string): string[] {
  const one = uncapitalize(name);
  return [
    `export function ${one}MapToHclTerraform(map?: { [key: string]: ${name} } | cdktf.IResolvable): any {`,
    `  const items = cdktf.hashMapperHcl(${one}ToHclTerraform)(map);`,
    '  if (items === map) { return map; }',
    '  return Object.fromEntries(',
    `    Object.entries(items).map(([key, value]) => [JSON.stringify(key), { value, isBlock: false, type: 'list', storageClassType: '${name}' }]),`,
    '  );',
    '}',
  ];
}
