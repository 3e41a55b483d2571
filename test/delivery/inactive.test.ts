import type { Receiver } from '#mock/receiver';
import type { MockOptions } from '#mock/server';
import { startKonnect, type LocalKonnect } from './local-konnect';

let konnect: LocalKonnect;
let receiver: Receiver;

/** A local Konnect whose webhook in eu has become inactive: its receiver refused the first batch. */
async function startInactive(options: MockOptions = {}): Promise<void> {
  konnect = await startKonnect(options);
  receiver = await konnect.mock.openReceiver();
  receiver.replyNext(401);
  await konnect.deliverTo(receiver.url);
  await konnect.mock.clock.idle();
}

afterEach(() => konnect.close());

const summary = () => konnect.mock.ledger.summary({ region: 'eu' });

describe('an inactive webhook', () => {
  it('makes no attempt: its events are recoverable until a PATCH enables it again', async () => {
    await startInactive();
    await konnect.act();
    await konnect.mock.clock.idle();
    expect([receiver.posts.length, summary()]).toEqual([
      1,
      { generated: 5, inFlight: 0, delivered: 0, recoverable: 5, expired: 0 },
    ]);

    await konnect.call('PATCH', '/eu/v3/audit-log-webhook', { enabled: true });
    expect(await konnect.status()).toEqual({ webhook_enabled: true, webhook_status: 'active' });
    await konnect.mock.clock.idle();
    expect(summary()).toEqual({ generated: 10, inFlight: 0, delivered: 5, recoverable: 5, expired: 0 });
    expect(konnect.mock.ledger.gaps({ region: 'eu' })).toMatchObject([{ entries: { length: 5 } }]);
  });

  it('stays inactive when it is switched off', async () => {
    await startInactive();
    await konnect.call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
    expect(await konnect.status()).toMatchObject({
      webhook_enabled: false,
      webhook_status: 'inactive',
      last_response_code: 401,
    });
  });

  it('is unconfigured when it is deleted', async () => {
    await startInactive();
    await konnect.call('DELETE', '/eu/v3/audit-log-webhook');
    expect(await konnect.status()).toEqual({ webhook_enabled: false, webhook_status: 'unconfigured' });
  });

  it('goes on trying, and heals itself, when the profile says so', async () => {
    await startInactive({ profile: { inactive: 'self-healing' } });
    expect((await konnect.status())['webhook_status']).toBe('inactive');
    await konnect.mock.clock.idle();
    expect((await konnect.status())['webhook_status']).toBe('active');
    expect(summary()).toMatchObject({ recoverable: 3, delivered: 2 });
  });
});
