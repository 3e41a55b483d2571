import { formatBar, ratio } from './bar';

describe('a bar', () => {
  it('holds one time against another', () => {
    expect(ratio('plan', 1.8, 450, { name: 'terraform_data', ms: 300 })).toEqual({
      what: 'plan',
      measured: 1.5,
      limit: 1.8,
      unit: 'x',
      from: '450 ms, terraform_data 300 ms',
    });
  });

  it.each([
    [1.8, 'ok'],
    [1.81, 'over'],
  ])('says of %d against 1.8 that it is %s', (measured, verdict) => {
    const line = formatBar({ what: 'plan', measured, limit: 1.8, unit: 'x', from: '' });
    expect(line.split(' ')[0]).toBe(verdict);
    expect(line).toContain('limit 1.8 x');
  });

  it('has no verdict where no limit is', () => {
    const line = formatBar({ what: 'share', measured: 50, unit: '%', from: '' });
    expect(line.split(' ')[0]).toBe('ok');
    expect(line).not.toContain('limit');
  });
});
