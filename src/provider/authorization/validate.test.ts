import { unknown } from '#terraform/cty/unknown';
import type { Config, KnownConfig } from '#terraform/framework/model';
import type { authorizationAttributes as attributes } from './attributes';
import { authorizationOf, requireAuthorization, validateAuthorization } from './validate';

type Given = Partial<Config<typeof attributes>>;

const config: KnownConfig<typeof attributes> = {
  authorization: null,
  authorization_wo: null,
  authorization_wo_version: null,
  detect_authorization_change: null,
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
  [
    'a write-only authorization whose changes are detected',
    { authorization_wo: 'Splunk x', detect_authorization_change: true },
  ],
  ['an unknown write-only authorization that may turn out null', { authorization: 'x', authorization_wo: unknown }],
])('accepts %s', (_, given) => {
  expect(() => validateAuthorization({ ...config, ...given })).not.toThrow();
});

it.each<[string, Given, string]>([
  [
    'a version beside the detection of changes',
    { authorization_wo: 'y', authorization_wo_version: '1', detect_authorization_change: true },
    'Two ways to see a change: With detect_authorization_change the provider counts',
  ],
  [
    'the detection of changes of nothing',
    { authorization: 'x', detect_authorization_change: true },
    'Nothing to detect: detect_authorization_change is set and authorization_wo is not',
  ],
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

it('has nothing to send when neither is set', () => {
  expect(authorizationOf(config)).toBeNull();
});

it('refuses to go without either where one is needed', () => {
  expect(() => requireAuthorization(config)).toThrow('Konnect makes no destination without one');
  expect(() => requireAuthorization({ ...config, authorization: unknown })).not.toThrow();
});
