import { comment } from './comment';
import { indent } from './lines';
import { members, providerMembers, slot } from './members';
import { isInput, type Field, type Model } from './model';
import { readingOf } from './reading';
import { hclBody, jsonBody, properties, structInput } from './struct-input';
import { structReference } from './struct-reference';

export interface ProviderIdentity {
  /** The first part of every type's name: `konnectaudit`. */
  readonly name: string;
  /** The address without its host: `konnect-audit/konnectaudit`. */
  readonly source: string;
  /** What a synthesized stack asks for in `required_providers`. */
  readonly versionConstraint: string;
}

export interface ClassFile {
  readonly kind: 'provider' | 'resource' | 'data-source';
  readonly className: string;
  /** `konnectaudit_destination`; for a provider its name. */
  readonly terraformType: string;
  readonly description: string | undefined;
  readonly model: Model;
  readonly provider: ProviderIdentity;
}

const PARENTS = {
  provider: 'TerraformProvider',
  resource: 'TerraformResource',
  'data-source': 'TerraformDataSource',
} as const;

/** The TypeScript file with the class that stands for a provider, a resource type or a data source type. */
export function classFile(file: ClassFile): string {
  const { kind, className, model } = file;
  const heritage = kind === 'provider' ? '' : ' extends cdktf.TerraformMetaArguments';
  return [
    '// Generated from the provider\'s schema by "npm run generate": do not edit.',
    '',
    "import type { Construct } from 'constructs';",
    "import * as cdktf from 'cdktf';",
    '',
    `export interface ${className}Config${heritage} {`,
    ...indent(properties(model.fields)),
    '}',
    '',
    ...model.structs.flatMap(structInput),
    ...(kind === 'provider' ? [] : model.structs.flatMap(structReference)),
    ...comment(file.description),
    `export class ${className} extends cdktf.${PARENTS[kind]} {`,
    ...indent(classBody(file)),
    '}',
    '',
  ].join('\n');
}

function classBody(file: ClassFile): string[] {
  const { fields } = file.model;
  const membersOf = file.kind === 'provider' ? providerMembers : members;
  return [
    `public static readonly tfResourceType = '${file.terraformType}';`,
    '',
    ...importFunction(file),
    '',
    ...constructorLines(file),
    ...fields.flatMap((field) => ['', ...membersOf(field, fields)]),
    '',
    ...synthesis(file),
  ];
}

function importFunction({ terraformType, className }: ClassFile): string[] {
  return [
    ...comment(
      `Generates CDKTF code for importing a ${className} when "cdktf plan <stack>" runs.`,
      [
        '@param scope where the import is declared',
        '@param importToId the id of the construct to generate',
        '@param importFromId the id of the existing object',
        '@param provider the provider that knows the object',
      ].join('\n'),
    ),
    'public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {',
    '  return new cdktf.ImportableResource(scope, importToId, {',
    `    terraformResourceType: '${terraformType}',`,
    '    importId: importFromId,',
    '    ...(provider && { provider }),',
    '  });',
    '}',
  ];
}

function constructorLines({ kind, className, terraformType, model, provider }: ClassFile): string[] {
  const inputs = model.fields.filter(isInput);
  const none = inputs.every(({ presence }) => presence !== 'required') ? ' = {}' : '';
  return [
    `public constructor(scope: Construct, id: string, config: ${className}Config${none}) {`,
    '  super(scope, id, {',
    ...(kind === 'provider' ? [`    terraformProviderSource: '${provider.source}',`] : ['    ...config,']),
    `    terraformResourceType: '${terraformType}',`,
    `    terraformGeneratorMetadata: { providerName: '${provider.name}', providerVersionConstraint: '${provider.versionConstraint}' },`,
    '  });',
    ...indent(inputs.map((field) => assignment(field, kind === 'provider'))),
    '}',
  ];
}

function assignment(field: Field, plain: boolean): string {
  const given = `config.${field.property}`;
  if (plain || !readingOf(field).reference) return `${slot(field)} = ${given};`;
  return `if (${given} !== undefined) { this.${field.property}.internalValue = ${given}; }`;
}

function synthesis({ kind, model }: ClassFile): string[] {
  const value = (field: Field): string =>
    kind !== 'provider' && readingOf(field).reference ? `${slot(field)}?.internalValue` : slot(field);
  return [
    'protected override synthesizeAttributes(): { [name: string]: any } {',
    ...indent(jsonBody(model.fields, value)),
    '}',
    '',
    'protected override synthesizeHclAttributes(): { [name: string]: any } {',
    ...indent(hclBody(model.fields, value)),
    '}',
  ];
}
