import { uncapitalize } from './names';
import type { Field, Shape } from './model';

/** The expression that turns the value of a field into what cdk.tf.json holds. */
export function jsonValue({ shape, block }: Field, value: string): string {
  const mapper = jsonMapper(shape, block);
  return mapper === undefined ? value : `${mapper}(${value})`;
}

/** Values without an object in them are written as they are. */
function jsonMapper(shape: Shape, block: boolean): string | undefined {
  if (shape.kind === 'struct') return `${uncapitalize(shape.struct.name)}ToTerraform`;
  if (!('element' in shape)) return undefined;
  const element = jsonMapper(shape.element, false);
  if (element === undefined) return undefined;
  return shape.kind === 'map' ? `cdktf.hashMapper(${element})` : `cdktf.listMapper(${element}, ${String(block)})`;
}

/**
 * The expression that describes the value of a field to cdktf's HCL printer (`hcl/render.js` of cdktf 0.21). It prints as a
 * block what says so. It prints the attributes of an object by their types only when the object calls itself a list, and the
 * items of a list only when the list says what they are. Anything else it prints by the look of the value.
 */
export function hclValue(field: Field, value: string): string {
  const { shape, block } = field;
  if (shape.kind === 'struct') {
    const { name } = shape.struct;
    return description(`${uncapitalize(name)}ToHclTerraform(${value})`, block, block ? 'struct' : 'list', name);
  }
  if (!('element' in shape)) return description(value, false, 'simple', shape.kind);
  const { element } = shape;
  if (element.kind === 'struct') {
    const { name } = element.struct;
    const mapper = `${uncapitalize(name)}ToHclTerraform`;
    if (shape.kind === 'map')
      return description(`${uncapitalize(name)}MapToHclTerraform(${value})`, false, 'list', name);
    return description(`cdktf.listMapperHcl(${mapper}, ${String(block)})(${value})`, block, shape.kind, `${name}List`);
  }
  if ('element' in element || element.kind === 'any') return description(jsonValue(field, value), false, 'any', 'any');
  return description(value, false, shape.kind, `${element.kind}${shape.kind === 'map' ? 'Map' : 'List'}`);
}

function description(value: string, isBlock: boolean, type: string, storageClassType: string): string {
  return `{ value: ${value}, isBlock: ${String(isBlock)}, type: '${type}', storageClassType: '${storageClassType}' }`;
}
