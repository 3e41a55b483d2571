import { startKonnect } from './local-konnect';

describe('a local Konnect with a rate limit', () => {
  it('answers 429 to what is beyond it, records nothing of that, and goes on in the next second', async () => {
    const konnect = await startKonnect({ requestsPerSecond: 2 });
    try {
      const read = async () => {
        const { status, headers } = await konnect.call('GET', '/eu/v2/control-planes');
        return [status, headers['ratelimit-remaining']];
      };
      expect([await read(), await read(), await read()]).toEqual([
        [200, '1'],
        [200, '0'],
        [429, '0'],
      ]);
      expect(konnect.mock.ledger.summary()).toMatchObject({ generated: 4 });
      await konnect.mock.clock.advance(1000);
      expect(await read()).toEqual([200, '1']);
    } finally {
      await konnect.close();
    }
  });
});
