import { isRegion, regions } from './region';

describe('isRegion', () => {
  it.each(regions)('knows %s', (region) => {
    expect(isRegion(region)).toBe(true);
  });

  it.each(['global', 'EU', '', 'eu1'])('does not take %j for a region', (text) => {
    expect(isRegion(text)).toBe(false);
  });
});
