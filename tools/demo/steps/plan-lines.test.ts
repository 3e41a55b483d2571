import type { Change } from '#terraform/testing/terraform-json';
import type { Plan } from '#terraform/testing/workspace';
import { countChanges, driftOf, resourceLines } from './plan-lines';

const text = `
Terraform will perform the following actions:

  # data.konnectaudit_webhook_status.eu will be read during apply
 <= data "konnectaudit_webhook_status" "eu" {
      + region = "eu"
    }

  # konnectaudit_webhook.eu will be updated in-place
  ~ resource "konnectaudit_webhook" "eu" {
      ~ enabled = false -> true
        # (5 unchanged attributes hidden)
    }

Plan: 0 to add, 1 to change, 0 to destroy.
`;

function change(actions: Change['actions'], before: object | null, after: object | null): Change {
  return { actions, before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {} };
}

function plan(changed: Change, drifted?: Change): Plan {
  const resource = {
    address: 'konnectaudit_webhook.eu',
    mode: 'managed',
    type: 'konnectaudit_webhook',
    name: 'eu',
  } as const;
  const json = {
    resource_changes: [{ ...resource, change: changed }],
    ...(drifted && { resource_drift: [{ ...resource, change: drifted }] }),
  };
  return { file: 'plan.tfplan', isEmpty: false, text, json };
}

it('shows what a plan says of resources, and of nothing else', () => {
  expect(resourceLines(plan(change(['update'], {}, {})))).toEqual([
    '~ resource "konnectaudit_webhook" "eu" {',
    '    ~ enabled = false -> true',
    '      # (5 unchanged attributes hidden)',
    '  }',
  ]);
});

it.each([
  [['create'], '1 to add'],
  [['update'], '1 to change'],
  [['delete', 'create'], '1 to add, 1 to destroy'],
  [['no-op'], ''],
] as const)('counts %j as "%s"', (actions, counts) => {
  expect(countChanges(plan(change(actions, {}, {})))).toBe(counts);
});

it('tells what was found and what is planned of an attribute', () => {
  const [on, off] = [{ enabled: true }, { enabled: false }];
  expect(driftOf(plan(change(['update'], off, on), change(['update'], on, off)), 'enabled')).toEqual({
    found: 'enabled = true -> false',
    planned: 'enabled = false -> true',
  });
  expect(driftOf(plan(change(['no-op'], on, on)), 'enabled')).toEqual({});
});
