import { konnectaudit } from '#tools/build/providers';
import { check } from '#tools/demo/check';
import type { Tell, Telling } from '#tools/demo/tell-story';
import { findOrFetchTerraform } from '#tools/terraform/find-or-fetch-terraform';
import { createWorkspace, type Plan, type Workspace } from '#terraform/testing/workspace';
import { resourceLines, countChanges } from './plan-lines';
import { authorization, token, type LocalKonnect } from './prepare';

/** What the steps of a running deployment share. */
export interface Deployment {
  readonly terraform: Workspace;
  readonly konnect: LocalKonnect;
}

interface Initialization {
  readonly configuration: string;
  readonly konnect: LocalKonnect;
  readonly defer: Telling['defer'];
}

export async function initialize(tell: Tell, options: Initialization): Promise<Workspace> {
  const { configuration, konnect, defer } = options;
  const { path, product, version } = await findOrFetchTerraform();
  const terraform = await createWorkspace({
    terraform: path,
    files: { 'cdk.tf.json': configuration, 'konnect.pem': konnect.mock.ca },
    providers: [{ bundle: konnectaudit.outfile, namespace: 'konnect-audit' }],
    env: {
      KONNECT_TOKEN: token,
      KONNECT_AUDIT_SERVER_URL: konnect.mock.url,
      KONNECT_AUDIT_CA_CERT_FILE: 'konnect.pem',
      TF_VAR_endpoint: konnect.receiver.url,
      TF_VAR_authorization: authorization,
    },
  });
  defer(() => terraform.remove());
  // The program names a state file beside itself, where nothing of the demo shall be left.
  await terraform.init({ args: ['-backend-config=path=terraform.tfstate'] });
  tell.outcome(`${product} ${version}, provider from a mirror of its own`);
  return terraform;
}

export async function planFirst(tell: Tell, terraform: Workspace): Promise<Plan> {
  const plan = await terraform.plan();
  const counts = countChanges(plan);
  check(counts === '2 to add', `the first plan has ${counts} and not 2 to add`);
  tell.outcome(counts);
  tell.show(...resourceLines(plan));
  return plan;
}

export async function applyPlan(tell: Tell, { terraform, plan, konnect }: Deployment & { plan: Plan }): Promise<void> {
  await terraform.apply({ plan });
  const [destination, webhook] = [konnect.destination(), konnect.webhook()];
  check(
    destination?.authorization === authorization,
    'Konnect has no destination with the authorization that was given',
  );
  check(webhook?.destinationId === destination.id && webhook.enabled, 'no webhook delivers to the destination');
  const state = await terraform.read('terraform.tfstate');
  check(!state.includes(authorization), 'the authorization is in the state');
  tell.outcome(`region eu delivers to "${destination.name}"`);
}

export async function destroy(tell: Tell, { terraform, konnect }: Deployment): Promise<void> {
  await terraform.destroy();
  check(konnect.destination() === undefined, 'Konnect still has the destination');
  check(konnect.webhook()?.destinationId === undefined, 'Konnect still has the webhook');
  tell.outcome('2 destroyed');
}
