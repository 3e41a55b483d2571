import { inspect } from 'node:util';
import { systemClock } from '#clock';
import { createClient } from './client';

const options = { serverUrl: 'https://127.0.0.1:1/{region}', clock: systemClock, userAgent: 'example/1' };

describe('createClient', () => {
  it('shows its token to nobody who looks at it', () => {
    const client = createClient({ ...options, token: 'kpat_canary' });
    expect(inspect(client, { depth: 10, showHidden: true }) + JSON.stringify(client)).not.toContain('canary');
  });

  it.each(['', ' ', 'kpat canary', 'kpat_canary\nx', 'kpat_canarý'])(
    'refuses %j for a token without showing it',
    (token) => {
      const create = () => createClient({ ...options, token });
      expect(create).toThrow(/^Cannot use the token as it (is empty|holds a space or a character beyond ASCII): copy/);
      expect(create).not.toThrow(/canar/);
    },
  );

  it('closes what was never opened', async () => {
    await expect(createClient({ ...options, token: 'kpat_canary' }).close()).resolves.toBeUndefined();
  });
});
