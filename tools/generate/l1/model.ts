import { pascalCase, propertyName } from './names';
import type { Attribute, Block, BlockType, ObjectAttributes, TypeExpression } from './schema';

/** What an attribute or a block holds. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly element: Shape }
  | { readonly kind: 'struct'; readonly struct: Struct };

export type Presence = 'required' | 'optional' | 'optional_computed' | 'computed';

export interface Field {
  /** Terraform's name. */
  readonly attribute: string;
  /** TypeScript's name. */
  readonly property: string;
  readonly shape: Shape;
  readonly presence: Presence;
  /** A nested block, as opposed to an attribute with an object in it. */
  readonly block: boolean;
  readonly description: string | undefined;
  readonly sensitive: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
}

/** How the items of a struct are reached; `only` is the one item of a list that holds at most one. */
export type Access = 'single' | 'only' | 'list' | 'set' | 'map';

export interface Struct {
  readonly name: string;
  readonly access: Access;
  /** Whether a configuration sets it, as opposed to Terraform alone. */
  readonly input: boolean;
  readonly fields: readonly Field[];
}

/** The fields of one class, and the structs they need, inner ones first. */
export interface Model {
  readonly fields: readonly Field[];
  readonly structs: readonly Struct[];
}

export function isInput(field: Field): boolean {
  return field.presence !== 'computed';
}

/** @throws Error when the block uses a type or a nesting that constructs cannot express */
export function modelOf(block: Block, base: string): Model {
  const className = pascalCase(base);
  const builder = new ModelBuilder([className, `${className}Config`]);
  return { fields: builder.fieldsOf(block, [base]), structs: builder.structs };
}

type Scope = readonly string[];
type StructUse = Pick<Struct, 'access' | 'input'>;

class ModelBuilder {
  readonly structs: Struct[] = [];
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  fieldsOf(block: Block, scope: Scope): Field[] {
    return [
      ...Object.entries(block.attributes ?? {}).map(([name, attribute]) => this.#attribute(name, attribute, scope)),
      ...Object.entries(block.block_types ?? {}).map(([name, blockType]) => this.#block(name, blockType, scope)),
    ];
  }

  #attribute(name: string, attribute: Attribute, scope: Scope): Field {
    return {
      attribute: name,
      property: propertyName(name),
      shape: this.#attributeShape(attribute, [...scope, name]),
      presence: presenceOf(attribute),
      block: false,
      description: attribute.description,
      sensitive: attribute.sensitive ?? false,
      writeOnly: attribute.write_only ?? false,
      deprecated: attribute.deprecated ?? false,
    };
  }

  #attributeShape(attribute: Attribute, scope: Scope): Shape {
    const { nested_type: nested, type } = attribute;
    if (nested === undefined) return this.#shape(type, scope, { attribute, access: 'single' });
    const use = { access: nestedAccess(nested.nesting_mode, scope), input: presenceOf(attribute) !== 'computed' };
    return this.#structShape(scope, use, this.fieldsOf(nested, scope));
  }

  #block(name: string, blockType: BlockType, scope: Scope): Field {
    const inner = [...scope, name];
    const use = { access: blockAccess(blockType, inner), input: true };
    return {
      attribute: name,
      property: propertyName(name),
      shape: this.#structShape(inner, use, this.fieldsOf(blockType.block, inner)),
      presence: (blockType.min_items ?? 0) > 0 ? 'required' : 'optional',
      block: true,
      description: blockType.block.description,
      sensitive: false,
      writeOnly: false,
      deprecated: false,
    };
  }

  #shape(type: TypeExpression | undefined, scope: Scope, owner: { attribute: Attribute; access: Access }): Shape {
    if (type === 'string' || type === 'number') return { kind: type };
    if (type === 'bool') return { kind: 'boolean' };
    if (type === 'dynamic') return { kind: 'map', element: { kind: 'any' } };
    if (Array.isArray(type)) {
      const [kind, inner] = type as readonly [string, TypeExpression | ObjectAttributes];
      if (kind === 'list' || kind === 'set' || kind === 'map') {
        return { kind, element: this.#shape(inner as TypeExpression, scope, { ...owner, access: kind }) };
      }
      if (kind === 'object') return this.#objectShape(inner as ObjectAttributes, scope, owner);
    }
    throw new Error(
      `Cannot emit attribute "${scope.join('.')}" as its type is ${JSON.stringify(type)}: use a primitive, list, set, map or object`,
    );
  }

  /** An object's attributes carry no facts of their own: they are as present as the attribute that holds them. */
  #objectShape(types: ObjectAttributes, scope: Scope, owner: { attribute: Attribute; access: Access }): Shape {
    const { required, optional, computed } = owner.attribute;
    const attributes = Object.entries(types).map(([name, type]): [string, Attribute] => [
      name,
      { type, required: required ?? false, optional: optional ?? false, computed: computed ?? false },
    ]);
    const input = presenceOf(owner.attribute) !== 'computed';
    const fields = this.fieldsOf({ attributes: Object.fromEntries(attributes) }, scope);
    return { kind: 'struct', struct: this.#struct(scope, { access: owner.access, input }, fields) };
  }

  #structShape(scope: Scope, use: StructUse, fields: readonly Field[]): Shape {
    const item: Shape = { kind: 'struct', struct: this.#struct(scope, use, fields) };
    return use.access === 'single' || use.access === 'only' ? item : { kind: use.access, element: item };
  }

  #struct(scope: Scope, use: StructUse, fields: readonly Field[]): Struct {
    const struct = { name: this.#uniqueName(pascalCase(scope.join('_'))), ...use, fields };
    this.structs.push(struct);
    return struct;
  }

  #uniqueName(wanted: string): string {
    let name = wanted.toLowerCase().endsWith('list') ? `${wanted}Struct` : wanted; // "XList" is the collection of X
    while (this.#taken.has(name)) name += 'A';
    this.#taken.add(name);
    return name;
  }
}

function presenceOf({ required, optional, computed }: Attribute): Presence {
  if (required) return 'required';
  if (optional) return computed ? 'optional_computed' : 'optional';
  return 'computed';
}

function nestedAccess(mode: string, scope: Scope): Access {
  if (mode === 'single' || mode === 'list' || mode === 'set' || mode === 'map') return mode;
  throw new Error(
    `Cannot emit attribute "${scope.join('.')}" as its nesting mode is "${mode}": use single, list, set or map`,
  );
}

function blockAccess({ nesting_mode: mode, max_items: most }: BlockType, scope: Scope): Access {
  if (mode === 'single' || mode === 'group') return 'single'; // a group is a single block that is always there
  if (mode === 'list' || mode === 'set') return most === 1 ? 'only' : mode;
  throw new Error(
    `Cannot emit block "${scope.join('.')}" as its nesting mode is "${mode}": use single, group, list or set, or a nested attribute`,
  );
}
