import { generateL1 } from './generate';
import type { Attribute, Block } from './schema';

it('the files say in their first line where they come from', () => {
  for (const content of generateL1({ provider: { block: {} } }).values()) {
    expect(content).toMatch(/^\/\/ Generated from the provider's schema by "npm run generate": do not edit\.\n/);
  }
});

it('a stack asks for a range of provider versions, not for one version', () => {
  const provider = generateL1({ provider: { block: {} } }).get('provider/index.ts');
  expect(provider).toContain("terraformProviderSource: 'konnect-audit/konnectaudit'");
  expect(provider).toContain("{ providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' }");
});

it('a property is documented by description, type, secrecy, default and deprecation', () => {
  const attribute = { type: 'string', optional: true, sensitive: true, deprecated: true, description: 'A key.' };
  expect(thing({ attributes: { api_key: attribute } })).toContain(`\
  /**
   * A key.
   *
   * Terraform: attribute \`api_key\`, string.
   * Sensitive: hidden in what Terraform prints.
   *
   * @default - not set
   *
   * @deprecated
   */
  readonly apiKey?: string;
`);
});

it('a write-only property is said to be in no plan and no state', () => {
  const attribute = { type: 'string', optional: true, sensitive: true, write_only: true };
  expect(thing({ attributes: { key_wo: attribute } })).toContain('Write-only: neither a plan nor the state holds it');
});

it('a description cannot end the comment it stands in', () => {
  const attribute = { type: 'string', required: true, description: 'All of https://*/ goes.' };
  expect(thing({ attributes: { url: attribute } })).toContain('* All of https://* / goes.\n');
});

it.each<[string, Attribute, string]>([
  ['a tuple', { type: ['tuple', 'string'], optional: true }, 'its type is ["tuple","string"]: use a primitive, list'],
  ['no type at all', { optional: true }, 'its type is undefined: use a primitive, list'],
  [
    'an unknown nesting',
    { nested_type: { nesting_mode: 'group', attributes: {} }, optional: true },
    'its nesting mode is "group": use single, list, set or map',
  ],
])('an attribute with %s is refused by name', (_what, attribute, reason) => {
  expect(() => thing({ attributes: { odd: attribute } })).toThrow(`Cannot emit attribute "thing.odd" as ${reason}`);
});

it('a block that is a map is refused by name', () => {
  expect(() => thing({ block_types: { odd: { nesting_mode: 'map', block: {} } } })).toThrow(
    'Cannot emit block "thing.odd" as its nesting mode is "map": use single, group, list or set, or a nested attribute',
  );
});

function thing(block: Block): string {
  const files = generateL1({ provider: { block: {} }, resource_schemas: { konnectaudit_thing: { block } } });
  return files.get('thing/index.ts') ?? '';
}
