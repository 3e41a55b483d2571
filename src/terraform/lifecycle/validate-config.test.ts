import { unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { nested, string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Validator } from '#terraform/framework/validator';
import { oneOf } from '#terraform/framework/validator';
import { operationOn } from '#test/support/operation';
import { validateConfig } from './validate-config';

const optional = { presence: 'optional', description: '' } as const;
const region = string({ ...optional, validators: [oneOf('us', 'eu')] });

interface Given {
  readonly attributes: Attributes;
  readonly config: CtyObject;
  readonly validate?: (config: object) => void;
  readonly writeOnlyAllowed?: boolean;
}

async function complaints({ attributes, config, validate, writeOnlyAllowed = true }: Given) {
  const operation = operationOn({});
  const validated = { schema: { description: '', attributes }, ...(validate && { validate }) };
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
});
