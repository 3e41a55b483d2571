import { useScene } from './scene';

const scene = useScene();

const main = `
variable "token" {
  ephemeral = true
}

resource "konnectaudit_destination" "siem" {
  name                        = "siem"
  endpoint                    = "https://collector.example.com/audit"
  authorization_wo            = "Splunk \${var.token}"
  detect_authorization_change = true
}
`;

it('sees a write-only authorization change by itself, and keeps nothing it could be read from', async () => {
  const { terraform, organization } = scene();
  const env = (token: string) => ({ env: { TF_VAR_token: token } });
  const sent = (): unknown => [...organization.destinations.values()][0]?.authorization;
  await terraform.write({ 'main.tf': main });
  await terraform.applyAndSettle(env('CANARY-one'));
  expect(sent()).toBe('Splunk CANARY-one');

  const plan = await terraform.plan(env('CANARY-two'));
  expect(plan.text).toMatch(/~ authorization_wo_version += "1" -> "2"/);
  expect(JSON.stringify(plan.json.resource_changes)).not.toContain('CANARY');
  await terraform.applyAndSettle(env('CANARY-two'));
  expect(sent()).toBe('Splunk CANARY-two');

  const state = await terraform.read('terraform.tfstate');
  expect(state).toContain('"private"');
  expect(state).not.toContain('CANARY');
  const [, bytes = ''] = /"private": "([^"]+)"/.exec(state) ?? [];
  expect(Buffer.from(bytes, 'base64').toString()).toMatch(/^\{"authorization":\{"salt":"[^"]+","hash":"[^"]+"\}\}$/);
});
