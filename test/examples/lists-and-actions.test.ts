import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { provider } from '#provider/provider';
import { emptyObject, type Schema } from '#terraform/framework/schema';
import { startInProcess, type InProcessProvider } from '#terraform/testing/in-process';
import { type Diagnostic, Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { root } from '#tools/root';

const { ValidateListResourceConfig, ValidateActionConfig } = Provider.methods;

let client: InProcessProvider;

beforeAll(() => {
  client = startInProcess(provider);
});
afterAll(() => client.close());

type Json = Readonly<Record<string, unknown>>;

/** A block of an example: what it is of, what Terraform itself reads of it, and what the provider does. */
interface Block {
  readonly kind: string;
  readonly type: string;
  readonly own: readonly string[];
  readonly config: Json;
}

/** What Terraform 1.14 reads itself. Source: its documentation of the blocks `list` and `action`. */
const ownArguments = new Map([
  ['list', ['provider', 'include_resource', 'limit', 'count', 'for_each']],
  ['action', ['provider', 'count', 'for_each', 'lifecycle']],
]);

/** What is wrong with an example; Terraform before 1.14 does not know its blocks and cannot say. */
async function refusalsOf(text: string): Promise<readonly string[]> {
  const blocks = blocksOf((await parse('example.tf', text)) as Json);
  const refusals = await Promise.all(blocks.map(refusalsOfBlock));
  return blocks.length === 0 ? ['It has no block'] : refusals.flat();
}

/** hcl2json makes `{ kind: { type: { name: [body] } } }` of a block with two labels. */
function blocksOf(file: Json): readonly Block[] {
  return Object.entries(file).flatMap(([kind, types]) =>
    Object.entries(types as Json).flatMap(([type, names]) =>
      Object.values(names as Record<string, readonly Json[]>)
        .flat()
        .map(({ config = [{}], ...own }) => ({ kind, type, own: Object.keys(own), config: (config as [Json])[0] })),
    ),
  );
}

async function refusalsOfBlock({ kind, type, own, config }: Block): Promise<readonly string[]> {
  const schema = (kind === 'list' ? provider.lists : provider.actions)?.[type]?.schema;
  if (!schema) return [`There is no ${kind} "${type}"`];
  const strangers = [
    ...own.filter((name) => !ownArguments.get(kind)?.includes(name)),
    ...Object.keys(config).filter((name) => !(name in schema.attributes)),
  ];
  const required = Object.entries(schema.attributes).filter(([, { presence }]) => presence === 'required');
  const missing = required.filter(([name]) => !(name in config));
  if (strangers.length > 0) return strangers.map((name) => `${kind} "${type}" has no "${name}"`);
  if (missing.length > 0) return missing.map(([name]) => `${kind} "${type}" needs "${name}"`);
  const diagnostics = await validate(kind, type, schema, config);
  return diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`);
}

async function validate(kind: string, typeName: string, schema: Schema, given: Json): Promise<readonly Diagnostic[]> {
  const json = Buffer.from(JSON.stringify({ ...emptyObject(schema), ...given }));
  const request = { typeName, config: { json, msgpack: new Uint8Array() } };
  const { diagnostics } = await (kind === 'list'
    ? client.call(ValidateListResourceConfig, request)
    : client.call(ValidateActionConfig, request));
  return diagnostics;
}

async function examplesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

async function refusalsIn(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const refusals = new Map<string, readonly string[]>();
  for (const example of await examplesIn(folder)) {
    refusals.set(example, await refusalsOf(await readFile(join(root, example), 'utf8')));
  }
  return refusals;
}

it.each([
  ['list', 'examples/list-resources', Object.keys(provider.lists ?? {})],
  ['action', 'examples/actions', Object.keys(provider.actions ?? {})],
])('every %s has an example that the provider finds right', async (_, folder, types) => {
  const refusals = await refusalsIn(folder);
  expect([...refusals.keys()].map((path) => path.split('/')[2]).sort()).toEqual([...types].sort());
  expect([...refusals.values()].flat()).toEqual([]);
});

const times = 'start_at = "2026-01-02T03:00:00Z"\n    end_at = "2026-01-02T05:00:00Z"';

it.each([
  ['list "konnectaudit_place" "all" {}', 'There is no list "konnectaudit_place"'],
  ['list "konnectaudit_webhook" "all" {\n  regions = ["eu"]\n}', 'list "konnectaudit_webhook" has no "regions"'],
  ['list "konnectaudit_webhook" "all" {\n  config {\n    region = "eu"\n  }\n}', 'has no "region"'],
  ['list "konnectaudit_webhook" "all" {\n  config {\n    regions = ["mars"]\n  }\n}', 'mars'],
  ['list "konnectaudit_webhook" "all" {\n  config {\n    regions = "eu"\n  }\n}', 'a string was found'],
  ['action "konnectaudit_replay" "all" {\n  config {\n    region = "eu"\n  }\n}', 'needs "start_at"'],
  [`action "konnectaudit_replay" "all" {\n  config {\n    region = "mars"\n    ${times}\n  }\n}`, 'mars'],
])('an example that is wrong is found out: %j', async (text, sentence) => {
  const [first, ...rest] = await refusalsOf(text).catch((error: unknown) => [String(error)]);
  expect(first).toContain(sentence);
  expect(rest.length).toBeLessThan(2);
});
