import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMock, type Mock } from 'konnect-audit/mock';
import { matchers, type KonnectMatchers } from 'konnect-audit/mock/matchers';

expect.extend(matchers);

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- how vitest is extended
  interface Matchers<T> extends KonnectMatchers<T> {}
}

let konnect: Mock;

beforeEach(async () => {
  konnect = await createMock();
  konnect.clock.freeze(); // from here on time passes when a test says so
});
afterEach(() => konnect.close());

it('delivers what happens, signed, and shows what an outage of the receiver cost', async () => {
  const siem = await konnect.openReceiver({ authorization: 'Splunk key' });
  const destination = { name: 'siem', endpoint: siem.url, authorization: 'Splunk key', log_format: 'json' };
  const { body } = await konnect.call('POST', '/global/v3/audit-log-destinations', destination);
  const webhook = { audit_log_destination_id: (body as { id: string }).id, enabled: true };
  await konnect.call('PATCH', '/eu/v3/audit-log-webhook', webhook);

  await konnect.clock.idle();
  expect(konnect).toBeDelivering({ region: 'eu' });
  expect(siem).toHaveReceived({ name: 'Ingress', act: 'PATCH', status: 200 });

  siem.replyAlways(503); // five attempts in 15 seconds, then Konnect gives up
  await konnect.call('GET', '/eu/v2/control-planes');
  await konnect.clock.idle();
  expect(konnect).not.toBeDelivering({ region: 'eu' });
  expect(konnect).toHaveGap({ region: 'eu' });
});
