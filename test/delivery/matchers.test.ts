import '#mock/testing/jest';
import type { Receiver } from '#mock/receiver';
import { startKonnect, type LocalKonnect } from './local-konnect';

let konnect: LocalKonnect;
let receiver: Receiver;

beforeEach(async () => {
  konnect = await startKonnect({
    organizations: [
      { name: 'acme', token: 'kpat_acme' },
      { name: 'other', token: 'kpat_other' },
    ],
  });
  receiver = await konnect.mock.openReceiver();
});
afterEach(() => konnect.close());

const eu = { region: 'eu' } as const;

describe('toBeDelivering', () => {
  it('holds for a webhook that is bound, switched on and active', async () => {
    await konnect.deliverTo(receiver.url);
    expect(konnect.mock).toBeDelivering(eu);
    await konnect.mock.clock.idle();
    expect(konnect.mock).toBeDelivering({ ...eu, organization: 'acme' });
    expect(() => expect(konnect.mock).not.toBeDelivering(eu)).toThrow(
      'Expected the webhook of "acme" in "eu" not to be delivering, but it is enabled and active',
    );
  });

  it('says what keeps it from delivering', async () => {
    const failing = () => expect(konnect.mock).toBeDelivering(eu);
    expect(failing).toThrow('Expected the webhook of "acme" in "eu" to be delivering, but it is not configured');

    receiver.replyNext(401);
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    expect(failing).toThrow('but it is inactive since the attempt of 2026-01-02T03:04:06.000Z: 401 Unauthorized');

    await konnect.call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
    expect(failing).toThrow('but it is switched off');
  });

  it('holds for a webhook with an endpoint of its own', async () => {
    const body = { endpoint: receiver.url, authorization: 'Splunk key', enabled: true };
    await konnect.call('PATCH', '/eu/v2/audit-log-webhook', body);
    expect(konnect.mock).toBeDelivering(eu);
  });

  it('is about the portal it names', async () => {
    const { body } = await konnect.mock.call('POST', '/eu/v3/portals', { name: 'docs' });
    const docs = { ...eu, portal: 'docs' };
    expect(() => expect(konnect.mock).toBeDelivering(docs)).toThrow(
      'Expected the webhook of portal "docs" of "acme" in "eu" to be delivering, but it is not configured',
    );
    const receiving = { name: 'siem', endpoint: receiver.url, authorization: 'Splunk key', log_format: 'json' };
    const made = await konnect.mock.call('POST', '/global/v3/audit-log-destinations', receiving);
    await konnect.mock.call('PATCH', `/eu/v3/portals/${(body as { id: string }).id}/audit-log-webhook`, {
      audit_log_destination_id: (made.body as { id: string }).id,
      enabled: true,
    });
    expect(konnect.mock).toBeDelivering(docs);
    expect(konnect.mock).not.toHaveGap(docs);
    expect(() => expect(konnect.mock).toBeDelivering({ ...eu, portal: 'dosc' })).toThrow(
      'Cannot find portal "dosc" of "acme": it has "docs"',
    );
  });

  it('is about the organization it names', async () => {
    await konnect.deliverTo(receiver.url, { token: 'kpat_other' });
    expect(konnect.mock).toBeDelivering({ ...eu, organization: 'other' });
    expect(konnect.mock).not.toBeDelivering(eu);
    expect(() => expect(konnect.mock).toBeDelivering({ ...eu, organization: 'acne' })).toThrow(
      'Cannot find organization "acne" in the local Konnect: it has "acme", "other"',
    );
  });
});

describe('toHaveGap', () => {
  it('holds where events were not delivered, nor are on their way', async () => {
    receiver.replyNext(401);
    await konnect.deliverTo(receiver.url);
    expect(konnect.mock).not.toHaveGap(eu);
    await konnect.mock.clock.idle();
    expect(konnect.mock).toHaveGap({ ...eu, organization: 'acme' });
    expect(konnect.mock).not.toHaveGap({ organization: 'other' });
  });

  it('says which events are missing, or that none is', async () => {
    receiver.replyNext(401);
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    expect(() => expect(konnect.mock).not.toHaveGap(eu)).toThrow(
      /^ {2}eu of "acme", 2026-01-02T03:04:05.000Z to 2026-01-02T03:04:05.000Z: 3 \(undelivered\)$/m,
    );
    expect(() => expect(konnect.mock).toHaveGap({ region: 'us', organization: 'other' })).toThrow(
      'Expected a gap, but of 0 events none is missing',
    );
  });
});

describe('toHaveReceived', () => {
  it('holds when the receiver took a record with these fields, among others', async () => {
    await konnect.deliverTo(receiver.url);
    expect(receiver).not.toHaveReceived();
    await konnect.mock.clock.idle();
    expect(receiver).toHaveReceived();
    expect(receiver).toHaveReceived({ name: 'Ingress', act: 'PATCH', status: 200, src: expect.any(String) });
    expect(receiver).not.toHaveReceived({ name: 'Ingress', act: 'DELETE' });
  });

  it('does not count what the receiver refused', async () => {
    receiver.replyAlways(401);
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    expect(receiver).not.toHaveReceived();
  });

  it('shows what was received instead', async () => {
    const failing = () => expect(receiver).toHaveReceived({ act: 'DELETE' });
    expect(failing).toThrow('to have received a record with {"act": "DELETE"}, but it has none');
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    const vague = () =>
      expect(receiver).toHaveReceived({ act: expect.stringMatching(/^DEL/), src: expect.any(String) });
    expect(vague).toThrow('a record with {"act": StringMatching /^DEL/, "src": Any<String>}');
    expect(failing).toThrow(/but it has only these:\n {2}2026-01-02T03:04:05Z konghq.com CEF:0\|KongInc\|/);
  });
});

it.each([
  ['toBeDelivering', () => expect({}).toBeDelivering(eu), 'write expect(mock)'],
  ['toHaveGap', () => expect({}).toHaveGap(), 'write expect(mock)'],
  ['toHaveReceived', () => expect([]).toHaveReceived(), 'write expect(receiver)'],
])('%s says what to give to expect', (_matcher, act, way) => {
  expect(act).toThrow(way);
});
