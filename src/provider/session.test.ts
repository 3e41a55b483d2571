import { unknown } from '#terraform/cty/unknown';
import { resolveRegion } from './session';

const session = { defaultRegion: 'eu' } as const;

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
  expect(() => resolveRegion({ defaultRegion: undefined }, null)).toThrow(
    'Neither the resource nor the provider names one: set region here, or region in the provider block, or KONNECT_REGION',
  );
});
