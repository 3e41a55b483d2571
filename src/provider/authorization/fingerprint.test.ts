import { fingerprintOf, isFingerprintOf } from './fingerprint';

it('knows a secret again, and no other', async () => {
  const kept: unknown = JSON.parse(JSON.stringify(await fingerprintOf('Splunk one')));
  expect(await isFingerprintOf(kept, 'Splunk one')).toBe(true);
  expect(await isFingerprintOf(kept, 'Splunk two')).toBe(false);
});

it('does not hold the secret, and differs each time it is taken', async () => {
  const [one, two] = [await fingerprintOf('Splunk one'), await fingerprintOf('Splunk one')];
  expect(JSON.stringify(one)).not.toContain('Splunk');
  expect(one.hash).not.toBe(two.hash);
});

it.each([undefined, null, 'x', {}, { salt: '', hash: '' }])('takes %j for the fingerprint of nothing', async (kept) => {
  expect(await isFingerprintOf(kept, 'Splunk one')).toBe(false);
});
