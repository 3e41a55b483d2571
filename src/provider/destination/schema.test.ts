import type { Validator, Verdict } from '#terraform/framework/validator';
import { attributes } from './schema';

async function sentences(
  validators: readonly Validator<string>[] | undefined,
  value: string,
): Promise<readonly Verdict[]> {
  const found = await Promise.all(
    (validators ?? []).map(async (validator) => validator.validate(value, JSON.stringify)),
  );
  return found.filter((sentence) => sentence !== undefined);
}

it.each(['https://collector.example.com', 'https://10.0.0.7:8088/services/collector?code=a%20b#x'])(
  'takes %s for an endpoint',
  async (endpoint) => {
    expect(await sentences(attributes.endpoint.validators, endpoint)).toEqual([]);
  },
);

it.each(['http://collector.example.com', 'collector.example.com', 'https://', 'https://two words', 'ftp://x'])(
  'shows %s and how to write an endpoint',
  async (endpoint) => {
    const [sentence] = await sentences(attributes.endpoint.validators, endpoint);
    expect(sentence).toContain(`"${endpoint}" is no https URL`);
    expect(sentence).toContain('write it like "https://');
  },
);

it.each(['authorization', 'authorization_wo'] as const)(
  'refuses a line break in %s and does not show the secret',
  async (name) => {
    const [sentence, ...others] = await sentences(attributes[name].validators, 'Splunk secret\n');
    expect(sentence).toContain('use trimspace()');
    expect(sentence).not.toContain('secret');
    expect(others).toEqual([]);
  },
);

it.each(['authorization', 'authorization_wo'] as const)('refuses a blank %s', async (name) => {
  expect(await sentences(attributes[name].validators, ' ')).toHaveLength(1);
});
