import type { Identity } from '#terraform/framework/identity';
import type { Attributes } from '#terraform/framework/attribute';
import type { Schema } from '#terraform/framework/schema';
import { fence, writePage } from './page';
import { schemaSection } from './schema-section';

/** Something with a schema that has a page. */
export interface DocumentedType {
  /** As a configuration says it: `konnectaudit_webhook`. */
  readonly name: string;
  readonly provider: string;
  /** As it stands behind the name: `Data Source`. */
  readonly kind: string;
  readonly schema: Schema;
  /** @default it has none */
  readonly identity?: Identity<Attributes, never> | undefined;
  /** HCL that uses it. Undefined when there is none. */
  readonly example: string | undefined;
  /** How it is imported; undefined when it cannot be. */
  readonly import?: { readonly block: string | undefined; readonly command: string | undefined };
}

/** The page of a resource, a data source and everything else that has a schema. */
export function typePage({ name, provider, kind, schema, example, ...rest }: DocumentedType): string {
  const { description, deprecated } = schema;
  return writePage({ title: `${name} ${kind} - ${provider}`, heading: `${name} (${kind})`, description }, [
    deprecated === undefined ? undefined : `**Deprecated**: ${deprecated}`,
    example && `## Example Usage\n\n${fence('terraform', example)}`,
    schemaSection(schema),
    rest.import && importSection(rest.import),
    rest.identity && identitySection(rest.identity),
  ]);
}

function importSection({ block, command }: NonNullable<DocumentedType['import']>): string | undefined {
  const ways = [
    ...(block === undefined ? [] : ['With an `import` block:', fence('terraform', block)]),
    ...(command === undefined ? [] : ['With the command:', fence('shell', command)]),
  ];
  return ways.length === 0 ? undefined : ['## Import', ...ways].join('\n\n');
}

function identitySection({ attributes }: Identity<Attributes, never>): string {
  const lines = Object.entries(attributes).map(
    ([name, { forImport, description }]) =>
      `- \`${name}\` (${forImport === 'required' ? 'Required' : 'Optional'}) ${description}`,
  );
  return `### Identity Schema\n\nTerraform 1.12 and later import by identity too:\n\n${lines.join('\n')}`;
}
