import { CtyNumber } from '#terraform/cty/number';
import { Unknown, unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import * as cty from '#terraform/cty/type';
import type { Attributes } from '#terraform/framework/attribute';
import { nested, number, string, value } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { requiresReplace, useStateForUnknown, writeOnce } from '#terraform/framework/plan-modifier';
import { PrivateState } from '#terraform/framework/private-state';
import type { PlanChange, Resource } from '#terraform/framework/resource';
import type { Blocks } from '#terraform/framework/schema';
import { timeouts } from '#terraform/framework/timeouts';
import { duration } from '#terraform/framework/types/duration';
import { operationOn, resourceName } from '#test/support/operation';
import { propose } from '#test/support/propose';
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
  /** @default what Terraform proposes */
  readonly proposed?: CtyObject | null;
}

const update = async () => ({});

async function plan({ attributes = thing, blocks = {}, resource = { update }, config, prior, ...given }: Given) {
  const schema = { description: '', attributes, blocks };
  const operation = operationOn({ resource: { schema, ...resource } });
  const proposed = given.proposed === undefined ? config && propose(schema, config, prior) : given.proposed;
  const request = {
    typeName: resourceName,
    config,
    prior,
    proposed,
    private: new PrivateState(Buffer.from('{"a":1}')),
  };
  const result = await planResource(operation, request);
  return { ...result, diagnostics: operation.diagnostics.list };
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

  it('keeps what the configuration says where the provider could fill in', async () => {
    const { planned } = await plan({ config: { ...configured, place: 'here', format: 'json' }, prior: null });
    expect(planned).toMatchObject({ place: 'here', format: 'json' });
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
    expect(planned?.['revision']).toBe(stored.revision);
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

  it('counts a text that only is spelled in another way as no change', async () => {
    const attributes = {
      ...thing,
      waits: value(cty.list(cty.string), { ...optional, customType: duration() }),
    };
    const respelled = (waits: readonly string[]) =>
      plan({ attributes, config: { ...configured, waits }, prior: { ...stored, waits: ['90s', '1m'] } });
    const same = await respelled(['1m30s', '60s']);
    expect(same.planned).toEqual({ ...stored, waits: ['90s', '1m'] });
    expect(same.diagnostics).toEqual([]);
    // Terraform takes a whole value as configured or as it was, and no mixture.
    expect((await respelled(['1m30s', '2m'])).planned).toMatchObject({ waits: ['1m30s', '2m'], revision: unknown });
  });

  it('counts other time limits as no change of the object, and never replaces it for them', async () => {
    const attributes = { ...thing, timeouts: timeouts({ create: '1m' }) };
    const { planned, requiresReplace: paths } = await plan({
      attributes,
      resource: {},
      config: { ...configured, timeouts: { create: '2m' } },
      prior: { ...stored, timeouts: null },
    });
    expect(planned).toEqual({ ...stored, timeouts: { create: '2m' } });
    expect(paths).toEqual([]);
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
    const config = { ...configured, name: 'b', note: 'n' };
    const { requiresReplace: paths } = await plan({ config, prior: stored, resource: {} });
    expect(paths).toEqual(expect.arrayContaining([[{ attribute: 'name' }], [{ attribute: 'note' }]]));
    expect(paths).not.toContainEqual([{ attribute: 'id' }]);
    expect((await plan({ config: configured, prior: stored, resource: {} })).requiresReplace).toEqual([]);
  });
});

describe('plan modifiers', () => {
  it('run in order, each on what the one before left', async () => {
    const append = (text: string) => ({
      modify: ({ planned }: { planned: unknown }) => ({ planned: `${String(planned)}${text}` }),
    });
    const attributes = { id: string({ ...computed, planModifiers: [append('b'), append('c')] }) };
    const { planned } = await plan({ attributes, config: { id: null }, prior: { id: 'a' } });
    expect(planned).toEqual({ id: 'abc' });
  });

  it('are told of a change by the rules of the type', async () => {
    const seen: boolean[] = [];
    const look = { modify: ({ changed }: { changed: boolean }) => (seen.push(changed), {}) };
    const attributes = {
      size: number({ ...optional, planModifiers: [look] }),
      tags: value(cty.set(cty.string), { ...optional, planModifiers: [look] }),
      name: string({ ...optional, planModifiers: [look] }),
    };
    await plan({
      attributes,
      config: { size: CtyNumber.parse('1.0'), tags: ['b', 'a'], name: 'new' },
      prior: { size: CtyNumber.parse('1'), tags: ['a', 'b'], name: 'old' },
    });
    expect(seen).toEqual([false, false, true]);
  });

  it('may refuse the plan', async () => {
    const attributes = { key: string({ ...withDefault, planModifiers: [writeOnce()] }) };
    const { diagnostics } = await plan({ attributes, config: { key: null }, prior: null });
    expect(diagnostics).toMatchObject([{ summary: 'Cannot plan key', path: [{ attribute: 'key' }] }]);
    expect((await plan({ attributes, config: { key: null }, prior: { key: 'a' } })).planned).toEqual({ key: 'a' });
  });

  it('run on attributes inside others, and say where, which for a set is the set', async () => {
    const attributes = {
      hosts: nested('list', { name: string({ ...required, planModifiers: [requiresReplace()] }) }, optional),
      places: nested('set', { name: string({ ...required, planModifiers: [requiresReplace()] }) }, optional),
    };
    const { requiresReplace: paths } = await plan({
      attributes,
      config: { hosts: [{ name: 'a' }, { name: 'c' }], places: [{ name: 'x' }, { name: 'y' }] },
      prior: { hosts: [{ name: 'a' }, { name: 'b' }], places: [] },
    });
    expect(paths).toEqual([[{ attribute: 'hosts' }, { index: 1 }, { attribute: 'name' }], [{ attribute: 'places' }]]);
  });
});

describe('planning nested objects', () => {
  const inside = {
    name: string(required),
    id: string({ ...computed, planModifiers: [useStateForUnknown()] }),
    port: string({ ...withDefault, default: '443' }),
    secret: string({ ...optional, writeOnly: true }),
  };
  const config = { name: 'a', id: null, port: null, secret: 's' };
  const made = { name: 'a', id: unknown, port: '443', secret: null };
  const prior = { name: 'b', id: 'i', port: '443', secret: null };
  const changed = { name: 'a', id: 'i', port: '443', secret: null };

  it.each([
    ['single', config, made, prior, changed],
    ['list', [config], [made], [prior], [changed]],
    ['map', { x: config }, { x: made }, { x: prior }, { x: changed }],
  ] as const)(
    'plans a %s as it plans the whole, attribute or block',
    async (nesting, given, created, before, after) => {
      const attributes = { it: nested(nesting as 'list', inside, optional) };
      const blocks = { it: { description: '', attributes: inside, nesting } };
      const whole = { config: { it: given as CtyObject }, proposed: { it: structuredClone(given) as CtyObject } };
      for (const schema of [{ attributes }, { attributes: {}, blocks }]) {
        const proposed = () => ({ it: structuredClone(given) as CtyObject });
        const creation = await plan({ ...schema, ...whole, proposed: proposed(), prior: null });
        expect(creation.planned).toEqual({ it: created });
        const update = await plan({ ...schema, ...whole, proposed: proposed(), prior: { it: before as CtyObject } });
        expect(update.planned).toEqual({ it: after });
      }
    },
  );

  it('plans a group block as it plans the whole', async () => {
    const blocks = { it: { description: '', attributes: inside, nesting: 'group' as const } };
    const { planned } = await plan({
      attributes: {},
      blocks,
      config: { it: config },
      prior: null,
      proposed: { it: { ...config } },
    });
    expect(planned).toEqual({ it: made });
  });

  it('finds the elements of a set again by what they say', async () => {
    const { name, id, port } = inside;
    const attributes = { name, id, port };
    const element = (known: string, found: string | null) => ({ name: known, id: found, port: null });
    const { planned } = await plan({
      attributes: { it: nested('set', attributes, optional) },
      config: { it: [element('a', null), element('b', null)] },
      prior: { it: [{ name: 'b', id: 'i', port: '443' }] },
      proposed: { it: [element('a', null), element('b', 'i')] },
    });
    expect(planned).toEqual({
      it: [
        { name: 'a', id: unknown, port: '443' },
        { name: 'b', id: 'i', port: '443' },
      ],
    });
  });

  it('plans an object that the provider fills in as unknown on the whole', async () => {
    const attributes = { tls: nested('single', inside, computed) };
    const { planned } = await plan({ attributes, config: { tls: null }, prior: null });
    expect(planned).toEqual({ tls: unknown });
  });
});

describe("the resource's own plan", () => {
  async function planned(given: Given): Promise<PlanChange<Attributes> | undefined> {
    let seen: PlanChange<Attributes> | undefined;
    await plan({ ...given, resource: { plan: (change) => void (seen = change) } });
    return seen;
  }

  it('sees what defaults and modifiers left', async () => {
    const change = await planned({ config: { ...configured, secret: 's' }, prior: null });
    expect(change).toMatchObject({
      kind: 'create',
      config: { format: null, secret: 's' },
      planned: { format: 'cef', id: unknown, secret: null },
    });
  });

  it('is asked when nothing changes too', async () => {
    expect(await planned({ config: configured, prior: stored })).toMatchObject({
      kind: 'update',
      prior: { id: 'i' },
      planned: { id: 'i' },
    });
  });

  it('is asked before the resource is destroyed', async () => {
    expect(await planned({ config: null, prior: stored })).toEqual({ kind: 'delete', prior: stored });
  });

  it('may plan other values, and have the resource replaced', async () => {
    const result = await plan({
      config: configured,
      prior: stored,
      resource: {
        plan: (change) => {
          if (change.kind !== 'update') return;
          change.planned['place'] = 'elsewhere';
          change.requireReplace('place');
          change.requireReplace([{ attribute: 'place' }]);
        },
      },
    });
    expect(result.planned).toEqual({ ...stored, place: 'elsewhere' });
    expect(result.requiresReplace).toEqual([[{ attribute: 'place' }]]);
  });

  it('is told once of a value of another type, and of a name that the schema does not have', async () => {
    const mistakes = async (mistake: (change: PlanChange<Attributes>) => void) => {
      const { diagnostics } = await plan({ config: configured, prior: null, resource: { plan: mistake } });
      return diagnostics.map(({ detail }) => detail.split('\n').at(-1));
    };
    const planNumber = (change: PlanChange<Attributes>): void => {
      if (change.kind === 'create') change.planned['id'] = CtyNumber.parse('1');
    };
    expect(await mistakes(planNumber)).toEqual(['Plan: id must be string and is a number']);
    const replaceNothing = (change: PlanChange<Attributes>): void => {
      if (change.kind === 'create') change.requireReplace('plaice');
    };
    expect(await mistakes(replaceNothing)).toEqual(['Plan: requireReplace("plaice") names no attribute']);
  });

  it('refuses the plan with what it throws, and warns with what it warns of', async () => {
    const { diagnostics } = await plan({
      config: null,
      prior: stored,
      resource: {
        plan: (_change, { warn }) => {
          warn('It will be missed', 'keep it', [{ attribute: 'name' }]);
          throw new DiagnosticError('Cannot delete', 'it is in use');
        },
      },
    });
    expect(diagnostics).toEqual([
      { severity: 'warning', summary: 'It will be missed', detail: 'keep it', path: [{ attribute: 'name' }] },
      { severity: 'error', summary: 'Cannot delete', detail: 'it is in use' },
    ]);
  });

  it('keeps private values from one operation to the next', async () => {
    const privateState = new PrivateState(Buffer.from('{"a":1}'));
    const operation = operationOn({
      resource: {
        plan: (_change, context) => context.private.set('b', context.private.get('a')),
      },
    });
    await planResource(operation, {
      typeName: resourceName,
      config: {},
      prior: null,
      proposed: {},
      private: privateState,
    });
    expect(Buffer.from(privateState.toBytes()).toString()).toBe('{"a":1,"b":1}');
  });
});
