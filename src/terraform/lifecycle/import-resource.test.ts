import type { CtyObject } from '#terraform/cty/value';
import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Resource } from '#terraform/framework/resource';
import type { Attributes } from '#terraform/framework/attribute';
import { operationOn, resourceName } from '#test/support/operation';
import { importResource } from './import-resource';

const optional = { presence: 'optional', description: '' } as const;
const inner = { description: '', attributes: { name: string(optional) } };
const schema = {
  description: '',
  attributes: { id: string(optional), name: string(optional), secret: string({ ...optional, writeOnly: true }) },
  blocks: { rule: { ...inner, nesting: 'list' as const }, limits: { ...inner, nesting: 'group' as const } },
};

async function importFrom(
  resource: Pick<Resource<Attributes, unknown>, 'import' | 'identity'>,
  identity: CtyObject | null = null,
) {
  const operation = operationOn({ resource: { schema, ...resource } });
  const outcome = await importResource(operation, { typeName: resourceName, id: 'i', identity });
  return { ...outcome, diagnostics: operation.diagnostics.list };
}

describe('importResource', () => {
  it('starts with what the id tells; the rest is empty until it is read', async () => {
    const { state, diagnostics } = await importFrom({ import: async (id) => ({ id }) });
    expect(state).toEqual({ id: 'i', name: null, secret: null, rule: [], limits: { name: null } });
    expect(diagnostics).toEqual([]);
  });

  it('keeps what the author puts into the private state', async () => {
    const { private: kept } = await importFrom({
      import: async (id, context) => {
        context.private.set('imported', id);
        return { id };
      },
    });
    expect(kept.get('imported')).toBe('i');
  });

  it('never imports a write-only value', async () => {
    const { state } = await importFrom({ import: async (id) => ({ id, secret: 's' }) });
    expect(state?.['secret']).toBeNull();
  });

  it('refuses a type that cannot be imported', async () => {
    const { state, diagnostics } = await importFrom({});
    expect(state).toBeNull();
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        summary: 'Cannot import resource',
        detail: 'Resource type "test_thing" cannot be imported',
      },
    ]);
  });

  const name = { type: { kind: 'string' }, description: '', forImport: 'required' } as const;

  it('starts with what the identity tells, under the same names', async () => {
    const { state } = await importFrom({ identity: { attributes: { name } } }, { name: 'n' });
    expect(state).toMatchObject({ id: null, name: 'n' });
  });

  it('starts with what the author makes of the identity', async () => {
    const identity = {
      attributes: { place: name },
      import: async ({ place }: CtyObject) => ({ id: `at ${place as string}` }),
    };
    const { state } = await importFrom({ identity }, { place: 'p' });
    expect(state).toMatchObject({ id: 'at p', name: null });
  });

  it('refuses an identity of which nobody says what it tells of the state', async () => {
    const { state, diagnostics } = await importFrom(
      { identity: { attributes: { place: { ...name, of: () => 'p' } } } },
      {},
    );
    expect(state).toBeNull();
    expect(diagnostics).toMatchObject([{ detail: expect.stringContaining('import it by its id') }]);
  });

  it('imports nothing when the author refuses the id', async () => {
    const refused = new DiagnosticError('Cannot import thing', '"i" is no UUID');
    const { state, diagnostics } = await importFrom({ import: async () => Promise.reject(refused) });
    expect(state).toBeNull();
    expect(diagnostics).toEqual(refused.diagnostics);
  });
});
