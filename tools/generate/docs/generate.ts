import type { Attributes } from '#terraform/framework/attribute';
import type { Provider } from '#terraform/framework/provider';
import type { Schema } from '#terraform/framework/schema';
import { functionPage } from './function-page';
import { fence, writePage } from './page';
import { schemaSection } from './schema-section';
import { typePage, type DocumentedType } from './type-page';

/** Reads a file of `examples/`, by its path in there; undefined when there is none. */
export type ReadExample = (path: string) => string | undefined;

/** As much of a provider as its pages tell of. */
type Documented = Pick<
  Provider<Attributes, never>,
  'name' | 'schema' | 'resources' | 'dataSources' | 'ephemerals' | 'lists' | 'actions' | 'functions'
>;

/** What has a schema, other than a resource: its folder in `docs/` and in `examples/`, and how pages call it. */
const kinds = [
  { property: 'dataSources', folder: 'data-sources', kind: 'Data Source', file: 'data-source.tf' },
  { property: 'ephemerals', folder: 'ephemeral-resources', kind: 'Ephemeral Resource', file: 'ephemeral-resource.tf' },
  { property: 'lists', folder: 'list-resources', kind: 'List Resource', file: 'list-resource.tf' },
  { property: 'actions', folder: 'actions', kind: 'Action', file: 'action.tf' },
] as const;

/** Folders of `docs/` that hold nothing but pages made here. */
export const docsFolders: readonly string[] = ['resources', 'functions', ...kinds.map(({ folder }) => folder)];

/**
 * The pages of a provider in a registry, path within `docs/` to text. Everything in them comes from the schema and from
 * the examples, which have the registry's own layout.
 */
export function generateDocs(provider: Documented, example: ReadExample): ReadonlyMap<string, string> {
  const fileName = (type: string): string => `${type.replace(`${provider.name}_`, '')}.md`;
  const pages = new Map([['index.md', indexPage(provider, example)]]);
  for (const page of documentedTypes(provider, example))
    pages.set(`${page.folder}/${fileName(page.name)}`, typePage(page));
  for (const [name, definition] of Object.entries(provider.functions ?? {})) {
    const text = functionPage(provider.name, name, definition, example(`functions/${name}/function.tf`));
    pages.set(`functions/${name}.md`, text);
  }
  return pages;
}

function documentedTypes(
  provider: Documented,
  example: ReadExample,
): readonly (DocumentedType & { readonly folder: string })[] {
  const resources = Object.entries(provider.resources).map(([name, { schema, identity }]) => ({
    ...{ name, provider: provider.name, kind: 'Resource', schema, folder: 'resources' },
    identity,
    example: example(`resources/${name}/resource.tf`),
    import: {
      block: example(`resources/${name}/import-by-string-id.tf`),
      command: example(`resources/${name}/import.sh`),
    },
  }));
  const others = kinds.flatMap(({ property, folder, kind, file }) =>
    Object.entries<{ readonly schema: Schema }>(provider[property] ?? {}).map(([name, { schema }]) => ({
      ...{ name, provider: provider.name, kind, schema, folder },
      example: example(`${folder}/${name}/${file}`),
    })),
  );
  return [...resources, ...others];
}

function indexPage({ name, schema }: Documented, example: ReadExample): string {
  const usage = example('provider/provider.tf');
  const head = { title: `Provider: ${name}`, heading: `${name} Provider`, description: schema.description };
  return writePage(head, [usage && `## Example Usage\n\n${fence('terraform', usage)}`, schemaSection(schema)]);
}
