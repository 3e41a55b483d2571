import { unknown } from '#terraform/cty/unknown';
import type { Context } from '#terraform/framework/context';
import type { Proposed, State } from '#terraform/framework/model';
import { lastResponse, planHealth, stillInactive } from './health';
import type { attributes } from './schema';

type WebhookState = State<typeof attributes>;

const inactive: WebhookState = {
  id: 'eu',
  region: 'eu',
  audit_log_destination_id: '0d2f5a4e-0000-4000-8000-000000000001',
  enabled: true,
  on_inactive: 'warn',
  webhook_status: 'inactive',
};

/** Plans, and returns the planned status and the warnings. */
function plan(
  prior: WebhookState,
  change: Partial<Proposed<typeof attributes>>,
): { readonly status: unknown; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  const silent = (): void => {};
  const context: Context = {
    signal: new AbortController().signal,
    log: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
    warn: (summary, detail) => warnings.push(`${summary}: ${detail}`),
  };
  const planned: Proposed<typeof attributes> = { ...prior, ...change };
  planHealth(prior, planned, context);
  return { status: planned.webhook_status, warnings };
}

it('warns of a webhook that stopped delivering and changes nothing', () => {
  const { status, warnings } = plan(inactive, { on_inactive: 'warn' });
  expect(status).toBe('inactive');
  expect(warnings).toEqual([
    expect.stringContaining('Konnect stopped delivering the audit events of region "eu" after failed attempts'),
  ]);
});

it('plans to resume', () => {
  expect(plan(inactive, { on_inactive: 'resume' })).toEqual({ status: 'active', warnings: [] });
});

it('refuses to plan when told that this is an error', () => {
  expect(() => plan(inactive, { on_inactive: 'error' })).toThrow(
    'Audit events are not delivered: Konnect stopped delivering the audit events of region "eu" after failed attempts: mend the receiver',
  );
});

it('shows how to plan something else where this is an error, as it stands in the way of a destroy too', () => {
  expect(() => plan(inactive, { on_inactive: 'error' })).toThrow('or to "warn" to plan something else first');
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

it('tells what kept a webhook from coming back', () => {
  const status = { webhook_status: 'inactive', last_attempt_at: '2026-01-02T03:04:05Z', last_response_code: 503 };
  expect(stillInactive('eu', 60, status).message).toBe(
    'Delivery did not resume: The webhook of region "eu" was switched on again and is still "inactive" after 60 s: the last attempt at 2026-01-02T03:04:05Z met "503". Mend the receiver and apply again',
  );
});
