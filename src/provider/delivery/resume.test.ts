import type { WebhookStatus } from '#konnect/contract/status';
import { isConfirmed, progressOf } from './resume';

const before = '2026-01-02T03:04:05Z';
const after = '2026-01-02T03:05:00Z';

it.each<[string, WebhookStatus, string]>([
  ['no attempt was made since', { webhook_status: 'active', last_attempt_at: before }, 'untried'],
  ['no attempt was ever made', { webhook_status: 'active' }, 'untried'],
  ['Konnect has not switched it on yet', { webhook_status: 'inactive', last_attempt_at: before }, 'waiting'],
  [
    'the first attempt succeeded',
    { webhook_status: 'active', last_attempt_at: after, last_response_code: 204 },
    'delivered',
  ],
  ['an attempt succeeded and nobody says how', { webhook_status: 'active', last_attempt_at: after }, 'delivered'],
  [
    'the first attempt failed and is to be repeated',
    { webhook_status: 'active', last_attempt_at: after, last_response_code: 500 },
    'waiting',
  ],
  ['all attempts failed', { webhook_status: 'inactive', last_attempt_at: after, last_response_code: 500 }, 'failed'],
])('tells of a webhook that was switched on when %s', (_, status, progress) => {
  expect(progressOf(status, before)).toBe(progress);
});

const here = { audit_log_destination_id: 'd-1', endpoint: null };
const there = { audit_log_destination_id: 'd-2', endpoint: null };

it.each([
  [true, there, { enabled: true, on_inactive: 'resume' }],
  [true, { audit_log_destination_id: null, endpoint: 'https://e' }, { enabled: true, on_inactive: 'resume' }],
  [false, here, { enabled: true, on_inactive: 'resume' }],
  [false, there, { enabled: false, on_inactive: 'resume' }],
  [false, there, { enabled: true, on_inactive: 'warn' }],
])('waits for a delivery: %j, to %j with %j', (is, aim, policy) => {
  expect(isConfirmed(here, { ...aim, ...policy })).toBe(is);
});
