import { readFile } from 'node:fs/promises';
import { describeProfile, parseSetting } from './profile-text';

describe('a setting as text', () => {
  it.each([
    ['inactive=self-healing', { inactive: 'self-healing' }],
    ['contentEncoding=application/gzip', { contentEncoding: 'application/gzip' }],
    ['timeoutMs=5000', { timeoutMs: 5000 }],
    ['releaseLagMs=0', { releaseLagMs: 0 }],
    ['batch=10,65536,250', { batch: { maxEvents: 10, maxBytes: 65_536, maxAgeMs: 250 } }],
  ])('%s is read', (text, profile) => {
    expect(parseSetting(text)).toEqual(profile);
  });

  it.each([
    ['inactive', 'Cannot read setting "inactive": write NAME=VALUE, where NAME is one of statusUnconfigured, '],
    ['toString=1', 'Cannot read setting "toString=1": write NAME=VALUE'],
    ['inactive=often', 'Cannot set inactive to "often": it is latched or self-healing'],
    ['timeoutMs=1.5', 'Cannot set timeoutMs to "1.5": it is a whole number of milliseconds'],
    ['batch=1,2', 'Cannot set batch to "1,2": it is EVENTS,BYTES,MS'],
    ['batch=1,2,3,4', 'Cannot set batch to "1,2,3,4"'],
  ])('%s is refused with what there is', (text, sentence) => {
    expect(() => parseSetting(text)).toThrow(sentence);
  });

  it('is in the documentation, its default first', async () => {
    const page = await readFile('docs/mock/profile.md', 'utf8');
    for (const [, name, first] of describeProfile().matchAll(/^ {2}(\w+)=.*\(default: (\S+)\)$/gm))
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\| \`${first}\`, `, 'm'));
  });

  it('is described with its values', () => {
    expect(describeProfile()).toContain('  retryOn=5xx or 500 (default: 5xx)\n');
    expect(describeProfile()).toContain('three limits of a batch (default: 100,524288,1000)\n');
  });
});
