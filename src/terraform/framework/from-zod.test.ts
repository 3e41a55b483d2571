import { z } from 'zod';
import { CtyNumber } from '#terraform/cty/number';
import type { Attribute } from './attribute';
import { fromZod, omit } from './from-zod';
import type { State } from './model';

const shape = z.object({
  name: z.string().min(1).describe('What people call it.'),
  note: z.string().describe('Free text.').optional(),
  format: z.enum(['cef', 'json']).default('cef').describe('How records are written.'),
  enabled: z.boolean().nullish().default(false),
  retries: z.number().int().default(3),
}).shape;

const attributes = fromZod(shape, {
  name: { presence: 'required' },
  note: { presence: 'optional', writeOnly: true },
  format: { presence: 'optional_computed' },
  enabled: { presence: 'optional_computed', default: true, description: 'Whether it works.' },
  retries: { presence: 'optional_computed' },
});

async function complaints(attribute: Attribute, value: unknown): Promise<unknown[]> {
  const sentences: unknown[] = [];
  for (const validator of attribute.validators ?? []) sentences.push(await validator.validate(value, JSON.stringify));
  return sentences.filter((sentence) => sentence !== undefined);
}

describe('fromZod', () => {
  it('takes names and types from the shape', () => {
    const kinds = Object.entries(attributes).map(([name, { content }]) => [
      name,
      content.kind === 'value' && content.type.kind,
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      name: 'string',
      note: 'string',
      format: 'string',
      enabled: 'bool',
      retries: 'number',
    });
  });

  it('takes the description from the shape, also from inside .optional(), unless the facts have one', () => {
    expect(attributes.name.description).toBe('What people call it.');
    expect(attributes.note.description).toBe('Free text.');
    expect(attributes.enabled.description).toBe('Whether it works.');
  });

  it('takes the default from the shape, unless the facts have one', () => {
    expect(attributes.format.default).toBe('cef');
    expect(attributes.enabled.default).toBe(true);
    expect(String(attributes.retries.default)).toBe(CtyNumber.fromBigInt(3n).toString());
  });

  it('leaves the default out where the configuration must say something', () => {
    const required = fromZod({ format: shape.format }, { format: { presence: 'required' } });
    expect(required.format.default).toBeUndefined();
  });

  it('refuses a value the enumeration does not have', async () => {
    expect(await complaints(attributes.format, 'cef')).toEqual([]);
    expect(await complaints(attributes.format, 'xml')).toEqual(['"xml" is none of "cef", "json": use one of them']);
  });

  it('refuses a blank value where the shape wants at least one character', async () => {
    expect(await complaints(attributes.name, ' ')).toHaveLength(1);
    expect(await complaints(attributes.note, ' ')).toEqual([]);
  });

  it('adds the validators of the facts to those of the shape', async () => {
    const never = { validate: () => 'Nothing is right' };
    const { name, format } = fromZod(
      { name: shape.name, format: shape.format },
      { name: { presence: 'required', validators: [never] }, format: { presence: 'required', validators: [never] } },
    );
    expect(await complaints(name, ' ')).toHaveLength(2);
    expect(await complaints(format, 'cef')).toEqual(['Nothing is right']);
  });

  it('leaves out what is omitted', () => {
    const some = fromZod(
      { name: shape.name, note: shape.note },
      { name: { presence: 'required' }, note: omit('nobody reads it') },
    );
    expect(Object.keys(some)).toEqual(['name']);
    // @ts-expect-error An omitted field is no attribute.
    expect(some.note).toBeUndefined();
  });

  it('refuses a field that is no single value', () => {
    expect(() => fromZod({ tags: z.array(z.string()) }, { tags: { presence: 'optional' } })).toThrow(
      'Cannot make an attribute of field "tags" as its type is array: write the attribute by hand',
    );
  });

  it('does not compile with a field forgotten', () => {
    // @ts-expect-error Nothing is said of "note".
    const made = fromZod({ name: shape.name, note: shape.note }, { name: { presence: 'required' } });
    expect(Object.keys(made)).toEqual(['name']);
  });

  it('does not compile with a field misspelt', () => {
    // @ts-expect-error There is no "nmae".
    const made = fromZod({ name: shape.name }, { name: { presence: 'required' }, nmae: { presence: 'optional' } });
    expect(Object.keys(made)).toEqual(['name']);
  });

  it('tells the types apart: a number is exact, a write-only value is in no state', () => {
    const state: State<typeof attributes> = {
      name: 'a',
      note: null,
      format: 'cef',
      enabled: true,
      retries: CtyNumber.parse('3'),
    };
    // @ts-expect-error A number of the state is a CtyNumber.
    const double: State<typeof attributes> = { ...state, retries: 3 };
    // @ts-expect-error A write-only value is in no state.
    const leaking: State<typeof attributes> = { ...state, note: 'x' };
    expect([double, leaking]).toHaveLength(2);
  });
});
