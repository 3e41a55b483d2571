import { useScene } from './scene';

const scene = useScene();

const status = `
data "konnectaudit_webhook_status" "this" {
  region = "us"
}
output "status" {
  value = data.konnectaudit_webhook_status.this
}
`;

/** What the data source says, after a refresh. */
async function readStatus(): Promise<unknown> {
  const { terraform } = scene();
  await terraform.apply();
  return (await terraform.showState()).values?.outputs?.['status']?.value;
}

it('tells how the deliveries of a region go, and plans empty as long as they go the same way', async () => {
  const { terraform, konnect, organization, call } = scene();
  await terraform.write({ 'main.tf': status });
  expect(await readStatus()).toEqual({
    region: 'us',
    webhook_enabled: false,
    webhook_status: 'unconfigured',
    last_attempt_at: null,
    last_response_code: null,
    last_response_message: null,
  });
  await terraform.expectEmptyPlan();

  const receiver = await konnect.openReceiver();
  const body = { name: 'siem', endpoint: receiver.url, authorization: 'x', log_format: 'json' };
  await call('POST', '/global/v3/audit-log-destinations', body);
  const [made] = organization.destinations.keys();
  await call('PATCH', '/us/v3/audit-log-webhook', { audit_log_destination_id: made, enabled: true });
  receiver.replyAlways(401);
  await call('GET', '/us/v2/control-planes');
  await konnect.clock.idle();

  expect(await readStatus()).toEqual({
    region: 'us',
    webhook_enabled: true,
    webhook_status: 'inactive',
    last_attempt_at: expect.stringMatching(/^20\d\d-.*Z$/),
    last_response_code: 401,
    last_response_message: 'Unauthorized',
  });
});

it('takes the region of the provider when it is given none', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': status.replace('region = "us"', '') });
  expect(await readStatus()).toMatchObject({ region: 'eu', webhook_status: 'unconfigured' });
});
