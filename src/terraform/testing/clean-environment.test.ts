import { dirname } from 'node:path';
import { cleanEnvironment } from './clean-environment';

it.each([
  'TF_CLI_ARGS',
  'TF_CLI_ARGS_plan',
  'TF_CLI_CONFIG_FILE',
  'TF_WORKSPACE',
  'TF_LOG',
  'TF_REATTACH_PROVIDERS',
  'TF_PLUGIN_CACHE_DIR',
  'TF_VAR_name',
  'EXAMPLE_TOKEN',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'HTTPS_PROXY',
  'HOME',
])('leaves %s outside', (name) => {
  expect(cleanEnvironment({ [name]: 'set outside' }, {})).not.toHaveProperty(name);
});

it('keeps what a program needs to run, and puts the node that runs us first', () => {
  expect(cleanEnvironment({ PATH: '/usr/bin', TMPDIR: '/var/tmp' }, {})).toMatchObject({
    PATH: `${dirname(process.execPath)}:/usr/bin`,
    TMPDIR: '/var/tmp',
  });
});

it('keeps Terraform from asking the user, and anybody for a newer version', () => {
  expect(cleanEnvironment({}, {})).toMatchObject({ CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', TF_INPUT: '0' });
});

it('adds what the run itself sets', () => {
  expect(cleanEnvironment({ TF_LOG: 'trace' }, { TF_LOG: 'error', EXAMPLE_REGION: 'eu' })).toMatchObject({
    TF_LOG: 'error',
    EXAMPLE_REGION: 'eu',
  });
});
