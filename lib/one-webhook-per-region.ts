import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { Webhook } from './l1/webhook';
import { isLiteral } from './literals';
import { providerOf } from './provider-choice';

/**
 * Makes synthesis fail when an earlier webhook of the stack is for the same region of the same provider: Konnect has one
 * webhook in each region, and the two would take it from each other at every apply.
 */
export function requireOneWebhookPerRegion(construct: IConstruct, resource: Webhook): void {
  construct.node.addValidation({
    validate: () => {
      const first = webhooksOf(TerraformStack.of(resource)).find((other) => placeOf(other) === placeOf(resource));
      if (first === undefined || first === resource) return [];
      const region = regionOf(resource);
      const where = isLiteral(region) ? `region "${region}"` : 'one region';
      return [
        `Cannot have two webhooks in ${where} as Konnect has one in each: remove this one or "${first.node.path}", or give it another region or provider`,
      ];
    },
  });
}

function webhooksOf(stack: TerraformStack): Webhook[] {
  return stack.node
    .findAll()
    .filter((construct) => construct instanceof Webhook)
    .filter((webhook) => TerraformStack.of(webhook) === stack);
}

/** The same for two webhooks that would be one in Konnect; regions that only Terraform knows are told apart by their tokens. */
function placeOf(webhook: Webhook): string {
  return `${providerOf(webhook)?.fqn ?? ''} ${regionOf(webhook) ?? ''}`;
}

function regionOf(webhook: Webhook): string | undefined {
  return webhook.regionInput ?? providerOf(webhook)?.regionInput;
}
