import { unknown, type Unknown } from '#terraform/cty/unknown';
import { PrivateState } from '#terraform/framework/private-state';
import { planVersion, rememberAuthorization } from './change';

const none = { authorization: null, authorization_wo: null, authorization_wo_version: null } as const;
const detected = { ...none, detect_authorization_change: true };

/** Plans with a secret after one was sent, or none was, and returns the planned version. */
async function plan(secret: string | Unknown, sent?: { readonly secret: string; readonly version: string }) {
  const privateState = new PrivateState(new Uint8Array());
  if (sent) await rememberAuthorization({ ...detected, authorization_wo: sent.secret }, privateState);
  const planned: { authorization_wo_version: string | Unknown | null } = { authorization_wo_version: unknown };
  const prior = sent && { ...detected, authorization_wo_version: sent.version };
  await planVersion({ config: { ...detected, authorization_wo: secret }, prior, planned }, privateState);
  return planned.authorization_wo_version;
}

it('counts the versions of a write-only authorization whose changes are to be detected', async () => {
  expect(await plan('Splunk one')).toBe('1');
  expect(await plan('Splunk one', { secret: 'Splunk one', version: '1' })).toBe('1');
  expect(await plan('Splunk two', { secret: 'Splunk one', version: '1' })).toBe('2');
});

it('begins to count where the version was given by hand', async () => {
  expect(await plan('Splunk two', { secret: 'Splunk one', version: '2026-01' })).toBe('1');
});

it('knows only at apply whether an authorization changes that is not known yet', async () => {
  expect(await plan(unknown, { secret: 'Splunk one', version: '1' })).toBe(unknown);
});

it('plans no version where none is given and nothing is to be detected', async () => {
  const planned: { authorization_wo_version: string | Unknown | null } = { authorization_wo_version: unknown };
  const config = { ...none, authorization: 'Splunk kept', detect_authorization_change: null };
  await planVersion({ config, prior: undefined, planned }, new PrivateState(new Uint8Array()));
  expect(planned.authorization_wo_version).toBeNull();
});

it('forgets the fingerprint when changes are not to be detected any more', async () => {
  const privateState = new PrivateState(new Uint8Array());
  await rememberAuthorization({ ...detected, authorization_wo: 'Splunk one' }, privateState);
  await rememberAuthorization({ ...none, detect_authorization_change: null }, privateState);
  expect(Buffer.from(privateState.toBytes()).toString()).toBe('{"authorization":null}');
});

it('keeps nothing where nothing is to be detected', async () => {
  const privateState = new PrivateState(new Uint8Array());
  await rememberAuthorization(
    { ...none, authorization: 'Splunk kept', detect_authorization_change: null },
    privateState,
  );
  expect(privateState.toBytes()).toHaveLength(0);
});
