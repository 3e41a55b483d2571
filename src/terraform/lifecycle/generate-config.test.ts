import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { nested, string } from '#terraform/framework/attribute';
import type { Resource } from '#terraform/framework/resource';
import { operationOn, resourceName } from '#test/support/operation';
import { generateConfig } from './generate-config';

const optional = { presence: 'optional', description: '' } as const;
const computed = { presence: 'computed', description: '' } as const;
const inside = { name: string(optional), id: string(computed) };

async function generate(
  attributes: Attributes,
  state: CtyObject,
  resource: Partial<Resource<Attributes, unknown>> = {},
) {
  const schema = { description: '', attributes, ...(resource.schema ?? {}) };
  const operation = operationOn({ resource: { ...resource, schema } });
  const config = await generateConfig(operation, { typeName: resourceName, state });
  return { config, diagnostics: operation.diagnostics.list };
}

describe('generateConfig', () => {
  it.each<[string, Attributes[string], boolean]>([
    ['required', string({ presence: 'required', description: '' }), true],
    ['optional', string(optional), true],
    ['optional and computed', string({ presence: 'optional_computed', description: '' }), true],
    ['required, though deprecated,', string({ presence: 'required', description: '', deprecated: 'x' }), true],
    ['optional and deprecated', string({ ...optional, deprecated: 'x' }), false],
    ['computed', string(computed), false],
    ['write-only', string({ ...optional, writeOnly: true }), false],
  ])('of what is %s says the value or leaves it out', async (_presence, attribute, said) => {
    const { config } = await generate({ it: attribute }, { it: 'a' });
    expect(config).toEqual({ it: said ? 'a' : null });
  });

  it.each(['list', 'set'] as const)('does the same inside of a %s of objects', async (nesting) => {
    const { config } = await generate({ many: nested(nesting, inside, optional) }, { many: [{ name: 'a', id: 'i' }] });
    expect(config).toEqual({ many: [{ name: 'a', id: null }] });
  });

  it('leaves out objects that are the provider’s own', async () => {
    const { config } = await generate({ made: nested('single', inside, computed) }, { made: { name: 'a', id: 'i' } });
    expect(config).toEqual({ made: null });
  });

  it('does the same inside of blocks', async () => {
    const rule = { description: '', nesting: 'list', attributes: inside } as const;
    const schema = { description: '', attributes: {}, blocks: { rule } };
    const { config } = await generate({}, { rule: [{ name: 'a', id: 'i' }] }, { schema });
    expect(config).toEqual({ rule: [{ name: 'a', id: null }] });
  });

  it('says what the author chooses of things that exclude each other, by the whole state', async () => {
    const choose = ({ id }: Readonly<Record<string, unknown>>) => ({ url: null, host: `host of ${id as string}` });
    const attributes = { id: string(computed), url: string(optional), host: string(optional) };
    const { config } = await generate(attributes, { id: 'i', url: 'u', host: 'h' }, { generateConfig: choose });
    expect(config).toEqual({ id: null, url: null, host: 'host of i' });
  });

  it('reports a wrong choice as a bug of the provider', async () => {
    const { diagnostics } = await generate(
      { it: string(optional) },
      { it: 'a' },
      { generateConfig: () => ({ it: 7 }) },
    );
    expect(diagnostics).toMatchObject([{ path: [{ attribute: 'it' }], summary: 'Provider failed unexpectedly' }]);
  });
});
