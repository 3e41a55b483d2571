import type { Change } from '#terraform/testing/terraform-json';
import type { Plan } from '#terraform/testing/workspace';

/** How many resources a plan changes, in Terraform's words: `2 to add, 1 to change`. Empty when none. */
export function countChanges({ json }: Plan): string {
  const actions = (json.resource_changes ?? []).flatMap(({ change }) => change.actions);
  const words = { create: 'add', update: 'change', delete: 'destroy' } as const;
  return (['create', 'update', 'delete'] as const)
    .map((action) => ({ count: actions.filter((other) => other === action).length, word: words[action] }))
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} to ${word}`)
    .join(', ');
}

/** What a plan says of each resource it changes, as Terraform writes it. */
export function resourceLines({ text }: Plan): readonly string[] {
  const blocks = text.match(/^ {2}[-+~]\S* resource "[^]*?\n {4}\}$/gm) ?? [];
  return blocks.flatMap((block) => block.split('\n')).map((line) => line.slice(2));
}

/** How an attribute differs between the two sides of a change: `enabled = true -> false`; undefined when it does not. */
function difference({ before, after }: Change, attribute: string): string | undefined {
  const [from, to] = [before, after].map((side) => (side as Readonly<Record<string, unknown>> | null)?.[attribute]);
  return from === to ? undefined : `${attribute} = ${JSON.stringify(from)} -> ${JSON.stringify(to)}`;
}

/** What happened to an attribute of the webhook since the state was written, and what the plan does about it. */
export function driftOf({ json }: Plan, attribute: string): { readonly found?: string; readonly planned?: string } {
  const ofWebhook = ({ type }: { readonly type: string }): boolean => type === 'konnectaudit_webhook';
  const drift = json.resource_drift?.find(ofWebhook)?.change;
  const change = json.resource_changes?.find(ofWebhook)?.change;
  const [found, planned] = [drift, change].map((side) => side && difference(side, attribute));
  return { ...(found !== undefined && { found }), ...(planned !== undefined && { planned }) };
}
