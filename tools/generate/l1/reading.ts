import { capitalize } from './names';
import { isInput, type Field, type Shape } from './model';

/** How a construct gives out the value that Terraform will know. */
export interface Reading {
  readonly type: string;
  readonly expression: string;
  /** An object of the class `type`, made once, instead of a token made at each look. */
  readonly reference: boolean;
}

type Simple = 'string' | 'number' | 'boolean' | 'any';

export function readingOf(field: Field): Reading {
  const { attribute, shape } = field;
  return structReading(attribute, shape) ?? collectionReading(field) ?? token(attribute, shape);
}

function structReading(attribute: string, shape: Shape): Reading | undefined {
  if (shape.kind === 'struct') return reference(`${shape.struct.name}OutputReference`, attribute);
  if (!('element' in shape) || shape.element.kind !== 'struct') return undefined;
  const { name } = shape.element.struct;
  return shape.kind === 'map' ? reference(`${name}Map`, attribute) : reference(`${name}List`, attribute, shape.kind);
}

/** Collections that only Terraform fills, and that a token cannot carry, have a class of cdktf that looks into them. */
function collectionReading(field: Field): Reading | undefined {
  const { attribute, shape } = field;
  if (isInput(field) || !('element' in shape)) return undefined;
  const { element } = shape;
  if ('element' in element) {
    if (!isSimple(element.element) || (shape.kind === 'map' && element.kind === 'map')) return undefined;
    const name = `cdktf.${capitalize(element.element.kind)}${suffix(element)}${suffix(shape)}`;
    return reference(name, attribute, shape.kind);
  }
  if (shape.kind === 'map') return reference(`cdktf.${capitalize(element.kind)}Map`, attribute);
  return element.kind === 'boolean' ? reference('cdktf.BooleanList', attribute, shape.kind) : undefined;
}

function suffix({ kind }: Shape): string {
  return kind === 'map' ? 'Map' : 'List';
}

function isSimple(shape: Shape): shape is { kind: Simple } {
  return !('element' in shape) && shape.kind !== 'struct';
}

function reference(type: string, attribute: string, kind?: Shape['kind']): Reading {
  const wrapsSet = kind === 'list' || kind === 'set' ? `, ${String(kind === 'set')}` : '';
  return { type, expression: `new ${type}(this, '${attribute}'${wrapsSet})`, reference: true };
}

function token(attribute: string, shape: Shape): Reading {
  const named = `('${attribute}')`;
  switch (shape.kind) {
    case 'string':
      return read('string', `this.getStringAttribute${named}`);
    case 'number':
      return read('number', `this.getNumberAttribute${named}`);
    case 'boolean':
      return read('cdktf.IResolvable', `this.getBooleanAttribute${named}`);
    case 'list':
      return listToken(named, shape.element);
    case 'set':
      return setToken(named, shape.element);
    case 'map':
      return mapToken(named, shape.element);
    default:
      return read('any', `cdktf.Token.asAny(this.interpolationForAttribute${named})`);
  }
}

function listToken(named: string, element: Shape): Reading {
  if (element.kind === 'string') return read('string[]', `this.getListAttribute${named}`);
  if (element.kind === 'number') return read('number[]', `this.getNumberListAttribute${named}`);
  return read('cdktf.IResolvable', `this.interpolationForAttribute${named}`);
}

/** Terraform cannot index a set: what reads one converts it first. */
function setToken(named: string, element: Shape): Reading {
  const { type, expression } = listToken(named, element);
  const list = `cdktf.Fn.tolist(${expression})`;
  if (element.kind === 'string') return read(type, list);
  if (element.kind === 'number') return read(type, `cdktf.Token.asNumberList(${list})`);
  return read('any', `cdktf.Token.asAny(${list})`);
}

function mapToken(named: string, element: Shape): Reading {
  if (!isSimple(element)) return read('cdktf.IResolvable', `this.interpolationForAttribute${named}`);
  return read(`{ [key: string]: ${element.kind} }`, `this.get${capitalize(element.kind)}MapAttribute${named}`);
}

function read(type: string, expression: string): Reading {
  return { type, expression, reference: false };
}
