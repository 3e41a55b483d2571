import { applyPlan, destroy, initialize, planFirst } from './steps/deploy';
import { makeActivity, receiveEvents } from './steps/delivery';
import { expectNothingToDo, repair, switchOff } from './steps/drift';
import { loseDelivery, resumeDelivery } from './steps/outage';
import { bundle, makeFolder, startKonnect, synthesize } from './steps/prepare';
import type { Story } from './tell-story';

/** From a program in TypeScript to events that arrive, and to a plan that shows when they do not. */
export const story: Story = async ({ step, defer }) => {
  const folder = await makeFolder(defer);
  await step('Build the provider', bundle);
  const konnect = await step('Start a local Konnect and a receiver', (tell) => startKonnect(tell, defer));
  const configuration = await step('Synthesize examples/constructs/one-region.ts', (tell) => synthesize(tell, folder));

  const terraform = await step('terraform init', (tell) => initialize(tell, { configuration, konnect, defer }));
  const plan = await step('terraform plan', (tell) => planFirst(tell, terraform));
  await step('terraform apply', (tell) => applyPlan(tell, { terraform, plan, konnect }));

  await step('Use the API of Konnect', (tell) => makeActivity(tell, konnect));
  await step('Receive the audit events', (tell) => receiveEvents(tell, konnect));
  await step('terraform plan', (tell) => expectNothingToDo(tell, terraform));

  const drift = await step("Switch the webhook off behind Terraform's back", (tell) =>
    switchOff(tell, { terraform, konnect }),
  );
  await step('terraform apply', (tell) => repair(tell, { terraform, plan: drift, konnect }));

  const outage = await step('Refuse events until Konnect gives up', (tell) =>
    loseDelivery(tell, { terraform, konnect }),
  );
  await step('Mend the receiver, terraform apply', (tell) =>
    resumeDelivery(tell, { terraform, plan: outage, konnect }),
  );

  await step('terraform destroy', (tell) => destroy(tell, { terraform, konnect }));
};
