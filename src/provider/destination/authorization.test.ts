import { unknown } from '#terraform/cty/unknown';
import type { Config, KnownConfig } from '#terraform/framework/model';
import { authorizationOf, validateAuthorization } from './authorization';
import type { attributes } from './schema';

type Given = Partial<Config<typeof attributes>>;

const config: KnownConfig<typeof attributes> = {
  id: null,
  org_id: null,
  created_at: null,
  name: 'siem',
  endpoint: 'https://collector.example.com/audit',
  log_format: null,
  skip_ssl_verification: null,
  authorization: null,
  authorization_wo: null,
  authorization_wo_version: null,
  deletion_protection: null,
};

it.each<[string, Given]>([
  ['a write-only authorization with its version', { authorization_wo: 'Splunk x', authorization_wo_version: '1' }],
  ['an authorization that is kept in the state', { authorization: 'Splunk x' }],
  ['one of the two, as far as is known', { authorization: unknown, authorization_wo: unknown }],
  [
    'a write-only authorization beside one that may turn out null',
    { authorization: unknown, authorization_wo: 'x', authorization_wo_version: '1' },
  ],
  [
    'a version whose write-only authorization is not known yet',
    { authorization_wo: unknown, authorization_wo_version: '1' },
  ],
  ['an unknown write-only authorization that may turn out null', { authorization: 'x', authorization_wo: unknown }],
])('accepts %s', (_, given) => {
  expect(() => validateAuthorization({ ...config, ...given })).not.toThrow();
});

it.each<[string, Given, string]>([
  ['neither authorization', {}, 'Missing authorization: Konnect takes no destination without one'],
  [
    'both authorizations',
    { authorization: 'x', authorization_wo: 'y', authorization_wo_version: '1' },
    'Two authorizations: Both authorization and authorization_wo are set: keep authorization_wo',
  ],
  [
    'a write-only authorization without a version',
    { authorization_wo: 'y' },
    'Missing authorization_wo_version: Nobody can see a write-only value change',
  ],
  [
    'a version without a write-only authorization',
    { authorization: 'x', authorization_wo_version: '1' },
    'Version without a value: authorization_wo_version is set and authorization_wo is not',
  ],
])('refuses %s', (_, given, sentence) => {
  expect(() => validateAuthorization({ ...config, ...given })).toThrow(sentence);
});

it('sends whichever of the two is set', () => {
  expect(authorizationOf({ ...config, authorization: 'kept' })).toBe('kept');
  expect(authorizationOf({ ...config, authorization_wo: 'never kept' })).toBe('never kept');
});

it('refuses to send an authorization that turned out to be null', () => {
  expect(() => authorizationOf(config)).toThrow('The value turned out to be null at apply');
});
