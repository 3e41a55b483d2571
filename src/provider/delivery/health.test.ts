import { unknown } from '#terraform/cty/unknown';
import { judgeHealth, lastResponse } from './health';
import type { PlannedHealth } from './site';

const found = 'Konnect stopped delivering the audit events of region "eu": the last attempt met "503"';

/** Plans, and returns the planned status and the warnings. */
function plan(change: Partial<PlannedHealth>): { readonly status: unknown; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  const planned: PlannedHealth = { enabled: true, on_inactive: 'warn', webhook_status: 'inactive', ...change };
  judgeHealth(planned, found, { warn: (summary, detail) => warnings.push(`${summary}: ${detail}`) });
  return { status: planned.webhook_status, warnings };
}

it('warns of a webhook that stopped delivering, with what the receiver said last, and changes nothing', () => {
  expect(plan({ on_inactive: 'warn' })).toEqual({
    status: 'inactive',
    warnings: [
      `Audit events are not delivered: ${found}. Nothing in this plan changes that: mend the receiver, then set on_inactive to "resume". Events stay recoverable by a replay for 7 days`,
    ],
  });
});

it('plans to resume', () => {
  expect(plan({ on_inactive: 'resume' })).toEqual({ status: 'active', warnings: [] });
});

it('plans an apply that will fail when told that this is an error', () => {
  expect(plan({ on_inactive: 'error' })).toEqual({
    status: 'active',
    warnings: [expect.stringContaining('The apply will fail, as on_inactive is "error"')],
  });
});

it('says nothing when told to ignore it', () => {
  expect(plan({ on_inactive: 'ignore' })).toEqual({ status: 'inactive', warnings: [] });
});

it.each(['warn', 'error'])('lets a plan through that changes the delivery (%s)', (on_inactive) => {
  expect(plan({ on_inactive, webhook_status: unknown })).toEqual({ status: unknown, warnings: [] });
});

it('plans to resume also where the delivery changes', () => {
  expect(plan({ on_inactive: 'resume', webhook_status: unknown }).status).toBe('active');
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
