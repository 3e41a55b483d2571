import { useScene } from './scene';

/** Set around Terraform when the workspace is made; a driver that let them through would fail or do something else. */
const surrounding = {
  TF_CLI_ARGS: '-bogus',
  TF_CLI_ARGS_plan: '-destroy',
  TF_LOG: 'TRACE',
  TF_WORKSPACE: 'elsewhere',
  TF_DATA_DIR: '/nowhere',
  TF_CLI_CONFIG_FILE: '/nowhere/terraform.rc',
  TF_REATTACH_PROVIDERS: '{',
  KONNECT_SPAT: 'spat_theirs',
  NODE_OPTIONS: '--require=/nowhere/missing.js',
  HTTPS_PROXY: 'http://127.0.0.1:1',
};

const before = process.env;
beforeAll(() => (process.env = { ...before, ...surrounding }));
afterAll(() => (process.env = before));

const scene = useScene();

const destination = `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}
`;

it('does not let the surrounding environment into our runs', async () => {
  const { terraform, organization } = scene();
  await terraform.write({ 'main.tf': destination });
  const { stderr } = await terraform.apply();
  await terraform.expectEmptyPlan();
  expect(stderr).toBe('');
  expect(organization.destinations.size).toBe(1);
});

it.each([
  ['full logs', { TF_LOG: 'TRACE' }],
  ['warnings of Node.js', { NODE_OPTIONS: '--trace-warnings --trace-deprecation', NODE_DEBUG: 'net,tls,http2' }],
  ['a debugger', { NODE_OPTIONS: '--inspect=127.0.0.1:0' }],
])('works with %s switched on', async (_, env) => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': destination });
  await terraform.apply({ env });
  await terraform.expectEmptyPlan({ env });
});

it('does not send what is meant for this machine through a proxy', async () => {
  const { terraform, organization } = scene();
  await terraform.write({ 'main.tf': destination });
  await terraform.apply({ env: { HTTPS_PROXY: 'http://127.0.0.1:1', https_proxy: 'http://127.0.0.1:1' } });
  expect(organization.destinations.size).toBe(1);
});
