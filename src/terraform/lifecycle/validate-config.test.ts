import { unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { list, map, set, string as text } from '#terraform/cty/type';
import { nested, string, value as anyValue } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { sizeBetween } from '#terraform/framework/range';
import { conflictsWith, exactlyOneOf } from '#terraform/framework/rule';
import type { Schema } from '#terraform/framework/schema';
import { duration } from '#terraform/framework/types/duration';
import type { Validator } from '#terraform/framework/validator';
import { each, oneOf } from '#terraform/framework/validator';
import { operationOn } from '#test/support/operation';
import { validateConfig } from './validate-config';

const optional = { presence: 'optional', description: '' } as const;
const region = string({ ...optional, validators: [oneOf('us', 'eu')] });

interface Given {
  readonly attributes: Attributes;
  /** What else the schema says. */
  readonly schema?: Partial<Schema>;
  readonly config: CtyObject;
  readonly validate?: (config: object) => void;
  readonly writeOnlyAllowed?: boolean;
}

async function complaints({ attributes, schema, config, validate, writeOnlyAllowed = true }: Given) {
  const operation = operationOn({});
  const validated = { schema: { description: '', ...schema, attributes }, ...(validate && { validate }) };
  await validateConfig(operation, validated, { config, writeOnlyAllowed });
  return operation.diagnostics.list;
}

describe('validateConfig', () => {
  it('has nothing to say about what is right', async () => {
    expect(await complaints({ attributes: { region }, config: { region: 'eu' } })).toEqual([]);
  });

  it('says what is wrong with an attribute, at its path', async () => {
    expect(await complaints({ attributes: { region }, config: { region: 'xx' } })).toEqual([
      {
        severity: 'error',
        summary: 'Invalid region',
        detail: '"xx" is none of "us", "eu": use one of them',
        path: [{ attribute: 'region' }],
      },
    ]);
  });

  it('misses what is required and null, at any depth, and not what is not known yet', async () => {
    const must = string({ presence: 'required', description: '' });
    const attributes = { must, hosts: nested('list', { must }, optional) };
    const missing = await complaints({ attributes, config: { must: null, hosts: [{ must: 'x' }, { must: null }] } });
    expect(missing).toMatchObject([
      { summary: 'Missing must', path: [{ attribute: 'must' }] },
      { summary: 'Missing hosts[1].must', path: [{ attribute: 'hosts' }, { index: 1 }, { attribute: 'must' }] },
    ]);
    expect(await complaints({ attributes, config: { must: unknown, hosts: null } })).toEqual([]);
  });

  it.each([
    ['list', [null, { must: 'x' }], 'objects[0]'],
    ['map', { a: { must: 'x' }, b: null }, 'objects["b"]'],
    ['set', [null], 'objects'],
  ] as const)('misses an object that is null in a %s of them', async (nesting, objects, where) => {
    const attributes = {
      objects: nested(nesting, { must: string({ presence: 'required', description: '' }) }, optional),
    };
    expect(await complaints({ attributes, config: { objects } })).toMatchObject([{ summary: `Missing ${where}` }]);
  });

  it('does not ask the author about a configuration in which something is null that the types say never is', async () => {
    const attributes = { must: string({ presence: 'required', description: '' }) };
    let asked = 0;
    const validate = (): void => void (asked += 1);
    await complaints({ attributes, config: { must: null }, validate });
    await complaints({ attributes, config: { must: 'x' }, validate });
    expect(asked).toBe(1);
  });

  it('refuses a value for what the provider alone may say', async () => {
    const attributes = { made: string({ presence: 'computed', description: '' }) };
    expect(await complaints({ attributes, config: { made: 'x' } })).toMatchObject([
      { summary: 'Cannot set made', path: [{ attribute: 'made' }] },
    ]);
    expect(await complaints({ attributes, config: { made: null } })).toEqual([]);
  });

  it.each([
    ['null', null],
    ['not known yet', unknown],
  ])('asks no validator about a value that is %s', async (_what, value) => {
    expect(await complaints({ attributes: { region }, config: { region: value } })).toEqual([]);
  });

  it('asks every validator of an attribute, asynchronous ones too', async () => {
    const slow: Validator<string> = { validate: async (value) => `"${value}" is taken` };
    const attributes = { region: string({ ...optional, validators: [oneOf('us'), slow] }) };
    const found = await complaints({ attributes, config: { region: 'xx' } });
    expect(found.map(({ detail }) => detail)).toEqual(['"xx" is none of "us": use one of them', '"xx" is taken']);
  });

  it('looks into nested objects', async () => {
    const attributes = { hosts: nested('map', { region }, optional) };
    const [found] = await complaints({ attributes, config: { hosts: { a: { region: 'xx' } } } });
    expect(found).toMatchObject({
      summary: 'Invalid hosts["a"].region',
      path: [{ attribute: 'hosts' }, { key: 'a' }, { attribute: 'region' }],
    });
  });

  it('goes on after a validator that fails itself', async () => {
    const broken: Validator<string> = {
      validate: () => {
        throw new Error('in the validator');
      },
    };
    const attributes = { broken: string({ ...optional, validators: [broken] }), region };
    const found = await complaints({ attributes, config: { broken: 'a', region: 'xx' } });
    expect(found.map(({ summary }) => summary)).toEqual(['Provider failed unexpectedly', 'Invalid region']);
  });

  it('looks at the configuration as a whole in the end', async () => {
    const validate = (config: object): void => {
      throw new DiagnosticError('Cannot have both', JSON.stringify(config));
    };
    const found = await complaints({ attributes: { region }, config: { region: 'xx' }, validate });
    expect(found.map(({ summary }) => summary)).toEqual(['Invalid region', 'Cannot have both']);
    expect(found[1]?.detail).toBe('{"region":"xx"}');
  });

  it('refuses a write-only value when Terraform would keep it, at any depth', async () => {
    const secret = string({ ...optional, writeOnly: true });
    const attributes = { secret, host: nested('single', { secret }, optional) };
    const config = { secret: 's', host: { secret: 's' } };
    expect(await complaints({ attributes, config })).toEqual([]);
    expect(await complaints({ attributes, config: { secret: null, host: null }, writeOnlyAllowed: false })).toEqual([]);
    const found = await complaints({ attributes, config, writeOnlyAllowed: false });
    expect(found.map(({ summary }) => summary)).toEqual([
      'Cannot use write-only secret',
      'Cannot use write-only host.secret',
    ]);
  });

  it('points at an element of a list, and at a set as a whole', async () => {
    const validators = [each(oneOf('a'))];
    const attributes = {
      words: anyValue(list(text), { ...optional, validators }),
      tags: anyValue(set(text), { ...optional, validators }),
    };
    const found = await complaints({ attributes, config: { words: ['a', 'b'], tags: ['b'] } });
    expect(found).toMatchObject([
      { summary: 'Invalid words[1]', path: [{ attribute: 'words' }, { index: 1 }] },
      { summary: 'Invalid tags', path: [{ attribute: 'tags' }] },
    ]);
  });

  it('does not show what is sensitive, or inside of it', async () => {
    const attributes = { host: nested('single', { region }, { ...optional, sensitive: true }) };
    const [found] = await complaints({ attributes, config: { host: { region: 'hunter2' } } });
    expect(found?.detail).toBe('(sensitive value) is none of "us", "eu": use one of them');
  });

  it('refuses every text that is not of the custom type of its attribute', async () => {
    const attributes = { waits: anyValue(map(list(text)), { ...optional, customType: duration() }) };
    const found = await complaints({ attributes, config: { waits: { a: ['1m', unknown], b: [null, 'soon'] } } });
    expect(found).toMatchObject([
      {
        summary: 'Invalid waits["b"][1]',
        detail: '"soon" is not a duration: write it like 30s, 5m or 1h30m',
        path: [{ attribute: 'waits' }, { key: 'b' }, { index: 1 }],
      },
    ]);
  });

  it('asks the validators of blocks about all of them together', async () => {
    const block = { nesting: 'list', description: '', attributes: {}, validators: [sizeBetween(0, 1)] } as const;
    const schema = { blocks: { rule: block } };
    expect(await complaints({ attributes: {}, schema, config: { rule: [{}] } })).toEqual([]);
    expect(await complaints({ attributes: {}, schema, config: { rule: [{}, {}] } })).toMatchObject([
      { summary: 'Invalid rule', detail: 'The value has 2 elements: give it at most 1' },
    ]);
  });
});

describe('rules of what goes together', () => {
  const optionalText = string(optional);
  const pair = { a: optionalText, b: optionalText };

  it('are held against the configuration, and point at the attribute', async () => {
    const given = { attributes: pair, schema: { rules: [exactlyOneOf('a', 'b')] } };
    expect(await complaints({ ...given, config: { a: 'x', b: unknown } })).toEqual([]);
    expect(await complaints({ ...given, config: { a: 'x', b: 'y' } })).toEqual([
      {
        severity: 'error',
        summary: 'Conflicting attributes',
        detail: '"a", "b" are set together: keep one of them',
        path: [{ attribute: 'b' }],
      },
    ]);
    expect(await complaints({ ...given, config: { a: null, b: null } })).toMatchObject([{ path: [] }]);
  });

  it('are held against every nested object', async () => {
    const attributes = { hosts: nested('list', pair, { ...optional, rules: [conflictsWith('a', 'b')] }) };
    const config = {
      hosts: [
        { a: 'x', b: null },
        { a: 'x', b: 'y' },
      ],
    };
    expect(await complaints({ attributes, config })).toMatchObject([
      { path: [{ attribute: 'hosts' }, { index: 1 }, { attribute: 'a' }] },
    ]);
  });

  it('are held against blocks: one that repeats and is not there has no value', async () => {
    const block = { description: '', attributes: pair, rules: [conflictsWith('a', 'b')] };
    const schema: Partial<Schema> = {
      blocks: { one: { ...block, nesting: 'single' }, many: { ...block, nesting: 'list' } },
      rules: [exactlyOneOf('one', 'many')],
    };
    const given = { attributes: {}, schema };
    expect(await complaints({ ...given, config: { one: { a: 'x', b: null }, many: [] } })).toEqual([]);
    expect(await complaints({ ...given, config: { one: null, many: [] } })).toMatchObject([{ path: [] }]);
    expect(await complaints({ ...given, config: { one: null, many: [{ a: 'x', b: 'y' }] } })).toMatchObject([
      { path: [{ attribute: 'many' }, { index: 0 }, { attribute: 'a' }] },
    ]);
  });
});
