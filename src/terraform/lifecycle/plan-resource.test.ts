import { CtyNumber } from '#terraform/cty/number';
import { Unknown, unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import * as cty from '#terraform/cty/type';
import type { Attributes } from '#terraform/framework/attribute';
import { isComputed, nested, number, string, value } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { requiresReplace, useStateForUnknown } from '#terraform/framework/plan-modifier';
import { PrivateState } from '#terraform/framework/private-state';
import type { PlanChange, Resource } from '#terraform/framework/resource';
import type { Blocks } from '#terraform/framework/schema';
import { operationOn, resourceName } from '#test/support/operation';
import { planResource } from './plan-resource';

const required = { presence: 'required', description: '' } as const;
const optional = { presence: 'optional', description: '' } as const;
const computed = { presence: 'computed', description: '' } as const;
const withDefault = { presence: 'optional_computed', description: '' } as const;

const thing = {
  name: string(required),
  note: string(optional),
  id: string({ ...computed, planModifiers: [useStateForUnknown()] }),
  revision: number(computed),
  format: string({ ...withDefault, default: 'cef' }),
  place: string({ ...withDefault, planModifiers: [requiresReplace()] }),
  secret: string({ ...optional, writeOnly: true }),
};
const configured = { name: 'a', note: null, id: null, revision: null, format: null, place: null, secret: null };
const stored = { ...configured, id: 'i', revision: CtyNumber.parse('1'), format: 'cef', place: 'here' };

interface Given {
  readonly attributes?: Attributes;
  readonly blocks?: Blocks;
  readonly resource?: Partial<Resource<Attributes, unknown>>;
  readonly config: CtyObject | null;
  readonly prior: CtyObject | null;
  /** @default what Terraform proposes for attributes that are not nested */
  readonly proposed?: CtyObject | null;
}

async function plan({ attributes = thing, blocks = {}, resource = {}, config, prior, ...given }: Given) {
  const schema = { description: '', attributes, blocks };
  const operation = operationOn({ resource: { schema, ...resource } });
  const proposed = given.proposed === undefined ? config && propose(attributes, config, prior) : given.proposed;
  const request = { typeName: resourceName, config, prior, proposed, private: new PrivateState(Buffer.from('{"a":1}')) };
  const result = await planResource(operation, request);
  return { ...result, diagnostics: operation.diagnostics.list };
}

/** Terraform's own merge: the prior value where the configuration leaves it to the provider. */
function propose(attributes: Attributes, config: CtyObject, prior: CtyObject | null): CtyObject {
  const merged = Object.entries(attributes).map(([name, attribute]) => {
    const given = config[name] ?? null;
    return [name, given === null && isComputed(attribute) ? (prior?.[name] ?? null) : given];
  });
  return Object.fromEntries(merged) as CtyObject;
}

describe('planning a resource that is created', () => {
  it('plans the configuration, defaults where it is null, and unknown where the provider will fill in', async () => {
    const { planned, diagnostics } = await plan({ config: { ...configured, secret: 's' }, prior: null });
    expect(planned).toEqual({
      name: 'a',
      note: null,
      id: unknown,
      revision: unknown,
      format: 'cef',
      place: unknown,
      secret: null,
    });
    expect(diagnostics).toEqual([]);
  });

  it('keeps a value that is not known yet as it is, in the place of a default too', async () => {
    const later = new Unknown({ prefix: 'c' });
    const { planned } = await plan({ config: { ...configured, name: unknown, format: later }, prior: null });
    expect(planned?.['name']).toBe(unknown);
    expect(planned?.['format']).toBe(later);
  });

  it('replaces nothing', async () => {
    const { requiresReplace: paths } = await plan({ config: { ...configured, place: 'there' }, prior: null });
    expect(paths).toEqual([]);
  });
});

describe('planning a resource that exists', () => {
  it('plans exactly the prior state when nothing changes', async () => {
    const { planned, requiresReplace: paths } = await plan({ config: configured, prior: stored });
    expect(planned).toEqual(stored);
    expect(String(planned?.['revision'])).toBe('1');
    expect(paths).toEqual([]);
  });

  it('counts a default that the prior state holds already as no change', async () => {
    const { planned } = await plan({ config: configured, prior: stored, proposed: { ...stored, format: null } });
    expect(planned?.['revision']).toBe(stored.revision);
  });

  it('counts a changed write-only value as no change', async () => {
    const { planned } = await plan({ config: { ...configured, secret: 'new' }, prior: stored });
    expect(planned).toEqual(stored);
  });

  it('counts the same set in another order as no change', async () => {
    const attributes = { ...thing, tags: value(cty.set(cty.string), optional) };
    const { planned } = await plan({
      attributes,
      config: { ...configured, tags: ['a', 'b'] },
      prior: { ...stored, tags: ['b', 'a'] },
    });
    expect(planned?.['revision']).toBe(stored.revision);
  });

  it('marks what the provider fills in as unknown after any change, unless a modifier keeps it', async () => {
    const { planned } = await plan({ config: { ...configured, note: 'n' }, prior: stored });
    expect(planned).toEqual({ ...stored, note: 'n', revision: unknown, place: unknown });
  });

  it('counts a value that will be known later as a change', async () => {
    const { planned } = await plan({ config: { ...configured, note: unknown }, prior: stored });
    expect(planned?.['revision']).toBe(unknown);
  });

  it('plans the default again where the configuration no longer says anything', async () => {
    const { planned } = await plan({ config: configured, prior: { ...stored, format: 'json' } });
    expect(planned).toMatchObject({ format: 'cef', revision: unknown });
  });

  it('leaves a null object alone', async () => {
    const attributes = { ...thing, tls: nested('single', { serial: string(computed) }, optional) };
    const { planned } = await plan({
      attributes,
      config: { ...configured, note: 'n', tls: null },
      prior: { ...stored, tls: null },
    });
    expect(planned?.['tls']).toBeNull();
  });

  it('replaces the resource for a changed attribute that requires it, and says which', async () => {
    const { requiresReplace: paths } = await plan({ config: { ...configured, place: 'there' }, prior: stored });
    expect(paths).toEqual([[{ attribute: 'place' }]]);
  });

  it('is replaced by every change when it has no update', async () => {
    const { update: _none, ...resource } = { update: undefined };
    const schema = { description: '', attributes: thing, blocks: {} };
    const operation = operationOn({ resource: { ...resource, schema } });
    const { definition } = operation.runtime.resource(resourceName);
    delete (definition as { update?: unknown }).update;
    const config = { ...configured, name: 'b', note: 'n' };
    const request = { typeName: resourceName, config, prior: stored, proposed: { ...stored, ...config, id: 'i' } };
    const result = await planResource(operation, { ...request, private: new PrivateState(new Uint8Array()) });
    expect(result.requiresReplace).toEqual(expect.arrayContaining([[{ attribute: 'name' }], [{ attribute: 'note' }]]));
    expect(result.requiresReplace).not.toContainEqual([{ attribute: 'id' }]);
  });
});
