import { createClient } from '#konnect/client/client';
import { systemClock } from '#clock';
import { unknown } from '#terraform/cty/unknown';
import { resolveRegion, type Session } from './session';

const konnect = createClient({
  serverUrl: 'https://{region}.example.com',
  token: 'kpat_1',
  clock: systemClock,
  userAgent: 'test',
});
const session: Session = { konnect, defaultRegion: 'eu', patienceMs: 60_000 };

it('takes the region that the resource names', () => {
  expect(resolveRegion(session, 'us')).toBe('us');
});

it('does not guess a region that is not known yet', () => {
  expect(resolveRegion(session, unknown)).toBe(unknown);
});

it('takes the region of the provider when the resource names none', () => {
  expect(resolveRegion(session, null)).toBe('eu');
});

it('says where to name a region when neither does', () => {
  expect(() => resolveRegion({ ...session, defaultRegion: undefined }, null)).toThrow(
    'Neither the resource nor the provider names one: set region here, or region in the provider block, or KONNECT_REGION',
  );
});
