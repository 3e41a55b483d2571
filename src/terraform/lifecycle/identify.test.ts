import { CtyNumber } from '#terraform/cty/number';
import { unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { Identity, IdentityType } from '#terraform/framework/identity';
import type { State } from '#terraform/framework/model';
import { operationOn } from '#test/support/operation';
import { identify } from './identify';

const text = { type: { kind: 'string' }, description: '', forImport: 'required' } as const;
const address: Identity<Attributes, unknown> = {
  attributes: {
    id: text,
    url: { ...text, of: ({ host, port }: State<Attributes>) => `${(host as string).trim()}:${port as string}` },
  },
};

function find(state: CtyObject, prior: CtyObject | null = null, identity = address) {
  const operation = operationOn({});
  const found = identify(operation, identity, { state, prior });
  return { found, diagnostics: operation.diagnostics.list };
}

describe('identify', () => {
  it('tells the identity from the state', () => {
    const { found, diagnostics } = find({ id: 'i', host: ' h ', port: '1' });
    expect(diagnostics).toEqual([]);
    expect(found).toEqual({ id: 'i', url: 'h:1' });
  });

  it.each([
    ['host', { id: 'i', host: unknown, port: '1' }],
    ['port', { id: 'i', host: 'h', port: unknown }],
  ])('is unknown in a plan where it is made of an unknown %s, and known elsewhere', (_name, planned) => {
    expect(find(planned).found).toEqual({ id: 'i', url: unknown });
  });

  it('stays what it was where a plan does not know it', () => {
    expect(find({ id: unknown, host: 'h', port: '1' }, { id: 'i', url: 'h:1' }).found).toEqual({ id: 'i', url: 'h:1' });
  });

  it.each<[string, CtyObject]>([
    ['null', { id: null, url: 'h:1' }],
    ['unknown', { id: unknown, url: 'h:1' }],
  ])('is filled in where it was %s', (_what, prior) => {
    expect(find({ id: 'i', host: 'h', port: '1' }, prior)).toMatchObject({
      found: { id: 'i', url: 'h:1' },
      diagnostics: [],
    });
  });

  it('must not change while the object lives', () => {
    const prior = { id: 'i', url: 'h:1' };
    const { found, diagnostics } = find({ id: 'j', host: 'h', port: '1' }, prior);
    expect(found).toEqual(prior);
    expect(diagnostics).toMatchObject([
      {
        summary: 'Unexpected identity change',
        detail: expect.stringContaining('Identity: id is another one than before'),
      },
    ]);
  });

  it.each<[IdentityType, Value, string | undefined]>([
    [{ kind: 'string' }, 's', undefined],
    [{ kind: 'bool' }, true, undefined],
    [{ kind: 'number' }, CtyNumber.parse('1'), undefined],
    [{ kind: 'list', element: { kind: 'string' } }, ['a'], undefined],
    [{ kind: 'string' }, true, 'Identity: it must be string and is a bool'],
    [{ kind: 'bool' }, 's', 'Identity: it must be bool and is a string'],
    [{ kind: 'number' }, 's', 'Identity: it must be number and is a string'],
    [{ kind: 'list', element: { kind: 'string' } }, [true], 'Identity: it must be list of string and is a list'],
    [{ kind: 'list', element: { kind: 'string' } }, 's', 'Identity: it must be list of string and is a string'],
  ])('of type %j takes %j or reports it as a bug', (type, value, sentence) => {
    const { found, diagnostics } = find({}, null, { attributes: { it: { ...text, type, of: () => value } } });
    expect(found).toEqual(sentence === undefined ? { it: value } : null);
    expect(diagnostics.map(({ detail }) => detail)).toEqual(
      sentence === undefined ? [] : [expect.stringContaining(sentence)],
    );
  });

  it('reports what the author throws, and keeps what was known', () => {
    const { found, diagnostics } = find({ id: 'i', host: null, port: '1' }, { id: 'i', url: 'h:1' });
    expect(found).toEqual({ id: 'i', url: 'h:1' });
    expect(diagnostics).toMatchObject([{ summary: 'Provider failed unexpectedly' }]);
  });

  it('asks the author nothing about a state that comes with an error', () => {
    const operation = operationOn({});
    operation.diagnostics.error('Failed', 'half-way');
    const state = { id: null, host: null, port: null };
    expect(identify(operation, address, { state, prior: { id: unknown, url: unknown } })).toBeNull();
    expect(operation.diagnostics.list).toHaveLength(1);
  });
});
