import type { CtyNumber } from '#terraform/cty/number';
import * as cty from '#terraform/cty/type';
import type { Unknown } from '#terraform/cty/unknown';
import { bool, list, nested, number, string } from './attribute';
import { block, type WithBlocks } from './block';
import { defineResource } from './resource';
import type { Config, KnownConfig, PartialState, Planned, Proposed, State } from './model';

const attributes = {
  name: string({ presence: 'required', description: '' }),
  size: number({ presence: 'optional', description: '' }),
  id: string({ presence: 'computed', description: '' }),
  format: string({ presence: 'optional_computed', description: '' }),
  open: bool({ presence: 'optional_computed', default: false, description: '' }),
  secret: string({ presence: 'optional', writeOnly: true, description: '' }),
  tls: nested(
    'list',
    {
      host: string({ presence: 'required', description: '' }),
      key: string({ presence: 'required', writeOnly: true, description: '' }),
      serial: string({ presence: 'computed', description: '' }),
    },
    { presence: 'optional', description: '' },
  ),
  tags: list(cty.string, { presence: 'optional', description: '' }),
};
type A = typeof attributes;
type Listed<O> = readonly { readonly [K in keyof O]: O[K] }[];
type GivenTls = { host: string; key: string; serial: null };
type KeptTls = { host: string; key: null; serial: string | null };
type PlannedTls = { host: string; key: null; serial: string | Unknown | null };
type OpenTls = readonly (
  { readonly host: string | Unknown; readonly key: string | Unknown; readonly serial: null } | Unknown
)[];
type ProposedTls = readonly ({ host: string | Unknown; key: null; serial: string | Unknown | null } | Unknown)[];
type Tags = readonly (string | null)[];
type OpenTags = readonly (string | Unknown | null)[];

/** Compiles with `true` only when the two types are the same. */
type Same<X, Y> = (<T>() => T extends X ? 1 : 2) extends <T>() => T extends Y ? 1 : 2 ? true : false;

describe('the types an author sees', () => {
  it('say of a configuration that anything given may be unknown, and that computed values are not in it', () => {
    const same: Same<
      Config<A>,
      {
        readonly name: string | Unknown;
        readonly size: CtyNumber | Unknown | null;
        readonly id: null;
        readonly format: string | Unknown | null;
        readonly secret: string | Unknown | null;
        readonly open: boolean | Unknown | null;
        readonly tls: OpenTls | Unknown | null;
        readonly tags: OpenTags | Unknown | null;
      }
    > = true;
    expect(same).toBe(true);
  });

  it('say of the configuration at apply that it is known, write-only values included', () => {
    const same: Same<
      KnownConfig<A>,
      {
        readonly name: string;
        readonly size: CtyNumber | null;
        readonly id: null;
        readonly format: string | null;
        readonly secret: string | null;
        readonly open: boolean | null;
        readonly tls: Listed<GivenTls> | null;
        readonly tags: Tags | null;
      }
    > = true;
    expect(same).toBe(true);
  });

  it('let a plan be changed, and keep write-only values out of it', () => {
    const same: Same<
      Proposed<A>,
      {
        name: string | Unknown;
        size: CtyNumber | Unknown | null;
        id: string | Unknown | null;
        format: string | Unknown | null;
        secret: null;
        open: boolean | Unknown | null;
        tls: ProposedTls | Unknown | null;
        tags: OpenTags | Unknown | null;
      }
    > = true;
    expect(same).toBe(true);
  });

  it('say of the plan at apply that only what the provider fills in is unknown', () => {
    const same: Same<
      Planned<A>,
      {
        readonly name: string;
        readonly size: CtyNumber | null;
        readonly id: string | Unknown | null;
        readonly format: string | Unknown | null;
        readonly secret: null;
        readonly open: boolean;
        readonly tls: Listed<PlannedTls> | null;
        readonly tags: Tags | null;
      }
    > = true;
    expect(same).toBe(true);
  });

  it('say of a state that all of it is known', () => {
    const state: State<A> = {
      name: 'a',
      size: null,
      id: 'i',
      format: 'f',
      secret: null,
      open: null,
      tls: null,
      tags: null,
    };
    // @ts-expect-error A state must say something of every attribute.
    const forgotten: State<A> = { name: 'a', size: null, id: 'i', format: 'f', secret: null, open: null, tls: null };
    // @ts-expect-error A state never holds a write-only value.
    const leaking: State<A> = { ...state, secret: 'x' };
    // @ts-expect-error Nor does one in a nested object.
    const leakingInside: State<A> = { ...state, tls: [{ host: 'h', key: 'k', serial: 's' }] };
    const kept: Listed<KeptTls> | null = state.tls;
    // @ts-expect-error A required attribute is never null.
    const nameless: State<A> = { ...state, name: null };
    expect([forgotten, leaking, leakingInside, kept, nameless]).toHaveLength(5);
  });

  it('take a state that is known in part, without misspelt names', () => {
    const known: PartialState<typeof attributes> = { id: 'i' };
    // @ts-expect-error There is no such attribute.
    const misspelt: PartialState<A> = { idd: 'i' };
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining(Object.keys(known)));
    expect(Object.keys(attributes)).not.toEqual(expect.arrayContaining(Object.keys(misspelt)));
  });

  it('have blocks in them: one or none, one, many in order, or many by key', () => {
    const inside = {
      description: '',
      attributes: { on: bool({ presence: 'required', description: '' }) },
      blocks: { deep: block('single', { description: '', attributes: {} }) },
    };
    const blocks = {
      one: block('single', inside),
      always: block('group', inside),
      many: block('list', inside),
      named: block('map', inside),
    };
    type Inside = { readonly on: boolean; readonly deep: object | null };
    const state: State<WithBlocks<typeof attributes, typeof blocks>> = {
      ...{ name: 'a', size: null, id: 'i', format: 'f', secret: null, open: null, tls: null, tags: null },
      one: null,
      always: { on: true, deep: null },
      many: [{ on: true, deep: {} }],
      named: { a: { on: true, deep: null } },
    };
    const many: readonly Inside[] = state.many;
    // @ts-expect-error A group is always there.
    const lacking: typeof state = { ...state, always: null };
    expect([many, lacking]).toHaveLength(2);

    const resource = defineResource<WithBlocks<typeof attributes, typeof blocks>, unknown>({
      schema: { description: '', attributes, blocks },
      create: async ({ planned }) => ({ ...state, many: planned.many }),
      read: async (found) => found,
      delete: async () => {},
    });
    expect(Object.keys(resource.schema.blocks ?? {})).toEqual(Object.keys(blocks));
  });
});
