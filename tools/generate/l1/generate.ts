import { classFile, type ClassFile, type ProviderIdentity } from './class-file';
import { modelOf } from './model';
import { baseName, folderName, pascalCase } from './names';
import type { Block, ProviderSchema, Schema } from './schema';

const KONNECTAUDIT: ProviderIdentity = {
  name: 'konnectaudit',
  source: 'konnect-audit/konnectaudit',
  versionConstraint: '~> 0.1',
};

/**
 * The constructs that stand one to one for what a provider offers, in the public shape that `cdktf get` gives its output:
 * a folder a class, the same names and members, the same cdk.tf.json.
 *
 * @param schema the provider's entry in the output of `terraform providers schema -json`
 * @param provider whose schema it is
 * @default provider - this project's own provider
 * @returns content by path below `lib/l1`
 * @throws Error when the schema uses a type or a nesting that constructs cannot express
 */
export function generateL1(schema: ProviderSchema, provider: ProviderIdentity = KONNECTAUDIT): Map<string, string> {
  const types = (schemas: Readonly<Record<string, Schema>> | undefined) => Object.entries(schemas ?? {});
  const named = (terraformType: string) => baseName(terraformType, provider.name);
  return new Map([
    fileOf('provider', `${provider.name}_provider`, provider.name, withAlias(schema.provider.block)),
    ...types(schema.resource_schemas).map(([type, { block }]) => fileOf('resource', named(type), type, block)),
    ...types(schema.data_source_schemas).map(([type, { block }]) => fileOf('data-source', `data_${type}`, type, block)),
  ]);

  function fileOf(kind: ClassFile['kind'], base: string, terraformType: string, block: Block): [string, string] {
    const className = pascalCase(base);
    const model = modelOf(block, base);
    const content = classFile({ kind, className, terraformType, description: block.description, model, provider });
    return [`${kind === 'provider' ? 'provider' : folderName(base)}/index.ts`, content];
  }
}

/** Every provider block can have an alias, and no schema says so. */
function withAlias(block: Block): Block {
  const alias = {
    type: 'string',
    optional: true,
    description: 'The name by which resources choose this provider block among several.',
  };
  return { ...block, attributes: { ...block.attributes, alias } };
}
