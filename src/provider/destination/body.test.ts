import type { KnownConfig, Planned, State } from '#terraform/framework/model';
import { createBody, updateBody } from './body';
import type { attributes } from './schema';

const state = {
  id: '0d2f5a4e-0000-4000-8000-000000000001',
  org_id: '0d2f5a4e-0000-4000-8000-0000000000aa',
  created_at: '2026-01-02T03:04:05Z',
  name: 'siem',
  endpoint: 'https://collector.example.com/audit',
  log_format: 'json',
  skip_ssl_verification: false,
  authorization: null,
  authorization_wo: null,
  authorization_wo_version: '1',
  detect_authorization_change: null,
  deletion_protection: false,
  timeouts: null,
} satisfies State<typeof attributes>;
const planned: Planned<typeof attributes> = state;
const config: KnownConfig<typeof attributes> = {
  ...state,
  id: null,
  org_id: null,
  created_at: null,
  authorization_wo: 'Splunk secret',
};
const visible = {
  name: 'siem',
  endpoint: 'https://collector.example.com/audit',
  log_format: 'json',
  skip_ssl_verification: false,
};

it('makes a destination of all that is planned and the authorization', () => {
  expect(createBody(config, planned)).toEqual({ ...visible, authorization: 'Splunk secret' });
});

it('sends nothing when only what Konnect does not know changes', () => {
  expect(updateBody(config, state, { ...planned, deletion_protection: true })).toBeUndefined();
});

it('keeps the authorization to itself when something else changes', () => {
  expect(updateBody(config, state, { ...planned, name: 'siem 2' })).toEqual({ ...visible, name: 'siem 2' });
});

it.each<[string, Partial<State<typeof attributes>>]>([
  ['its version changes', { authorization_wo_version: '0' }],
  ['the authorization was kept in the state before', { authorization: 'Splunk old', authorization_wo_version: null }],
  ['the destination was imported', { authorization_wo_version: null }],
])('sends the authorization again when %s', (_, prior) => {
  const body = updateBody(config, { ...state, ...prior }, planned);
  expect(body).toEqual({ ...visible, authorization: 'Splunk secret' });
});

it('sends an authorization that is kept in the state when it changes', () => {
  const given = { authorization: 'Splunk new', authorization_wo: null, authorization_wo_version: null };
  const prior = { ...state, authorization: 'Splunk old', authorization_wo_version: null };
  expect(updateBody({ ...config, ...given }, prior, { ...planned, ...given })).toEqual({
    ...visible,
    authorization: 'Splunk new',
  });
});

it('sends none where none is given any more', () => {
  const given = { authorization_wo: null, authorization_wo_version: null };
  expect(updateBody({ ...config, ...given }, state, { ...planned, ...given })).toBeUndefined();
});

it('refuses to send an authorization that turned out to be null', () => {
  expect(() => createBody({ ...config, authorization_wo: null }, planned)).toThrow('turned out to be null at apply');
});
