import { startKonnect } from './local-konnect';

describe('a local Konnect with a rate limit', () => {
  it('answers 429 to what is beyond it, records nothing of that, and goes on in the next second', async () => {
    const konnect = await startKonnect({ requestsPerSecond: 2 });
    try {
      const read = async () => (await konnect.call('GET', '/eu/v2/control-planes')).status;
      expect([await read(), await read(), await read()]).toEqual([200, 200, 429]);
      expect(konnect.mock.ledger.summary()).toMatchObject({ generated: 4 });
      await konnect.mock.clock.advance(1000);
      expect(await read()).toBe(200);
    } finally {
      await konnect.close();
    }
  });
});
