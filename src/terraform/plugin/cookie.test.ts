import { explainMissingCookie, hasCookie } from './cookie';

describe('hasCookie', () => {
  it('recognises the environment that Terraform makes', () => {
    const value = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';
    expect(hasCookie({ TF_PLUGIN_MAGIC_COOKIE: value })).toBe(true);
  });

  it.each([{}, { TF_PLUGIN_MAGIC_COOKIE: '' }, { TF_PLUGIN_MAGIC_COOKIE: 'another' }])(
    'recognises no other: %j',
    (env) => {
      expect(hasCookie(env)).toBe(false);
    },
  );
});

describe('explainMissingCookie', () => {
  it('names the provider and both ways to run it', () => {
    expect(explainMissingCookie('tiny')).toMatch(/^Cannot run provider "tiny".*\n.*--debug.*\n$/);
  });
});
