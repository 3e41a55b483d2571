/** The output of `terraform providers schema -json` for one provider. The constructs are made of its schemas. */
export interface ProviderSchema {
  readonly provider: Schema;
  readonly resource_schemas?: Readonly<Record<string, Schema>>;
  readonly data_source_schemas?: Readonly<Record<string, Schema>>;
  readonly ephemeral_resource_schemas?: Readonly<Record<string, Schema>>;
  readonly functions?: Readonly<Record<string, Function>>;
}

export interface Function {
  readonly description: string;
  readonly summary: string;
  readonly return_type: TypeExpression;
  readonly parameters?: readonly Parameter[];
  readonly variadic_parameter?: Parameter;
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: TypeExpression;
  readonly is_nullable?: boolean;
}

export interface Schema {
  readonly version?: number;
  readonly block: Block;
}

export interface Block {
  readonly description?: string;
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, BlockType>>;
}

/** Carries either `type` or `nested_type`. */
export interface Attribute {
  readonly type?: TypeExpression;
  readonly nested_type?: NestedType;
  readonly description?: string;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly write_only?: boolean;
  readonly deprecated?: boolean;
}

export interface NestedType {
  readonly nesting_mode: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface BlockType {
  readonly nesting_mode: string;
  readonly block: Block;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** `"string"`, `["list", "string"]`, `["object", { "a": "string" }]`. */
export type TypeExpression = string | readonly [string, TypeExpression | ObjectAttributes];

export interface ObjectAttributes {
  readonly [name: string]: TypeExpression;
}
