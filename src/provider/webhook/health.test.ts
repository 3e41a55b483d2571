import { unknown } from '#terraform/cty/unknown';
import type { Proposed, State } from '#terraform/framework/model';
import { isLost, lastResponse, planHealth } from './health';
import type { attributes } from './schema';

type WebhookState = State<typeof attributes>;

const inactive: WebhookState = {
  id: 'eu',
  org_id: '0d2f5a4e-0000-4000-8000-0000000000aa',
  region: 'eu',
  audit_log_destination_id: '0d2f5a4e-0000-4000-8000-000000000001',
  enabled: true,
  on_inactive: 'warn',
  on_destroy: 'delete',
  overwrite_existing: false,
  deletion_protection: false,
  webhook_status: 'inactive',
};

/** Plans, and returns the planned status and the warnings. */
function plan(
  prior: WebhookState,
  change: Partial<Proposed<typeof attributes>>,
): { readonly status: unknown; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  const planned: Proposed<typeof attributes> = { ...prior, ...change };
  const warn = (summary: string, detail: string): unknown => warnings.push(`${summary}: ${detail}`);
  if (isLost(prior, planned)) planHealth(prior, planned, 'the last attempt met "503"', { warn });
  return { status: planned.webhook_status, warnings };
}

it('warns of a webhook that stopped delivering, with what the receiver said last, and changes nothing', () => {
  const { status, warnings } = plan(inactive, { on_inactive: 'warn' });
  expect(status).toBe('inactive');
  expect(warnings).toEqual([
    'Audit events are not delivered: Konnect stopped delivering the audit events of region "eu": the last attempt met "503". Nothing in this plan changes that: mend the receiver, then set on_inactive to "resume". Events stay recoverable by a replay for 7 days',
  ]);
});

it('plans to resume', () => {
  expect(plan(inactive, { on_inactive: 'resume' })).toEqual({ status: 'active', warnings: [] });
});

it('plans an apply that will fail when told that this is an error', () => {
  expect(plan(inactive, { on_inactive: 'error' })).toEqual({
    status: 'active',
    warnings: [expect.stringContaining('The apply will fail, as on_inactive is "error"')],
  });
});

it('says nothing when told to ignore it', () => {
  expect(plan(inactive, { on_inactive: 'ignore' })).toEqual({ status: 'inactive', warnings: [] });
});

it.each(['warn', 'resume', 'error', 'ignore'])('says nothing of a webhook that delivers (%s)', (on_inactive) => {
  const active = { ...inactive, webhook_status: 'active' };
  expect(plan(active, { on_inactive })).toEqual({ status: 'active', warnings: [] });
});

it.each(['warn', 'resume', 'error', 'ignore'])('says nothing of a webhook that is switched off (%s)', (on_inactive) => {
  expect(plan(inactive, { on_inactive, enabled: false })).toEqual({ status: 'inactive', warnings: [] });
});

it.each(['warn', 'error'])('lets a plan through that changes the delivery (%s)', (on_inactive) => {
  const change = { on_inactive, audit_log_destination_id: unknown, webhook_status: unknown };
  expect(plan(inactive, change)).toEqual({ status: unknown, warnings: [] });
});

it('plans to resume also where the delivery changes', () => {
  const change = { on_inactive: 'resume', audit_log_destination_id: unknown, webhook_status: unknown };
  expect(plan(inactive, change).status).toBe('active');
});

it.each([
  [{}, 'no attempt was made'],
  [{ last_attempt_at: null }, 'no attempt was made'],
  [
    {
      last_attempt_at: '2026-01-02T03:04:05Z',
      last_response_code: 500,
      last_response_message: 'Internal Server Error',
    },
    'the last attempt at 2026-01-02T03:04:05Z met "500 Internal Server Error"',
  ],
  [
    { last_attempt_at: '2026-01-02T03:04:05Z', last_response_code: 401 },
    'the last attempt at 2026-01-02T03:04:05Z met "401"',
  ],
  [{ last_attempt_at: '2026-01-02T03:04:05Z' }, 'the last attempt at 2026-01-02T03:04:05Z met no answer'],
])('tells how %j ended', (status, sentence) => {
  expect(lastResponse(status)).toBe(sentence);
});
