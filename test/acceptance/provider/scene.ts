import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMock, type Mock } from '#mock/server';
import type { Organization, OrganizationOptions } from '#mock/world';
import { konnectaudit } from '#tools/build/providers';
import { createCaller, type Caller } from '#tools/demo/call-konnect';
import type { ProviderPackage } from '#terraform/plugin/mirror';
import type { Environment } from '#terraform/testing/start-process';
import { createWorkspace, type Workspace } from '#terraform/testing/workspace';

/** What a test works with: real Terraform with the provider as it is installed, and a Konnect of its own. */
export interface Scene {
  readonly konnect: Mock;
  readonly terraform: Workspace;
  /** The organization that the token belongs to. */
  readonly organization: Organization;
  /** Calls the API as somebody else in the organization does. */
  readonly call: Caller['call'];
}

/** What a file of tests may want otherwise. */
export interface SceneOptions {
  /** Added to the environment of every command. @default nothing */
  readonly env?: Environment;
  /** Organizations besides the one of the token. @default none */
  readonly others?: readonly OrganizationOptions[];
  /** Another provider that states may name, as `NAMESPACE/TYPE`: one that has none of its resources. @default none */
  readonly standIn?: string;
}

/** The token of the organization that everything happens in. */
const token = 'kpat_acceptance';

/** Terraform takes half a second a command, and several times that on a machine that is busy with other tests. */
const patienceMs = 120_000;

const settings = `terraform {
  required_providers {
    konnectaudit = {
      source = "konnect-audit/konnectaudit"
    }
  }
}
`;

/** One Konnect and one initialized workspace for the tests of a file; each finds nothing in either. */
export function useScene({ env = {}, others = [], standIn }: SceneOptions = {}): () => Scene {
  let scene: (Scene & { readonly close: () => Promise<void> }) | undefined;
  const current = (): Scene => {
    if (!scene) throw new Error('Cannot use the scene outside of a test');
    return scene;
  };

  jest.setTimeout(patienceMs);
  beforeAll(async () => {
    scene = await createScene(env, others, standIn);
    await scene.terraform.init();
  });
  beforeEach(() => empty(current()));
  afterAll(() => scene?.close());
  return current;
}

async function createScene(env: Environment, others: readonly OrganizationOptions[], standIn: string | undefined) {
  const konnect = await createMock({ organizations: [{ name: 'acceptance', token, homeRegion: 'eu' }, ...others] });
  const folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
  const providers = [{ bundle: konnectaudit.outfile, namespace: 'konnect-audit' }];
  if (standIn !== undefined) providers.push(await makeStandIn(folder, standIn));
  const terraform = await createWorkspace({
    files: { 'settings.tf': settings, 'konnect.pem': konnect.ca },
    providers,
    env: {
      KONNECT_TOKEN: token,
      KONNECT_REGION: 'eu',
      KONNECT_AUDIT_SERVER_URL: konnect.url,
      KONNECT_AUDIT_CA_CERT_FILE: 'konnect.pem',
      ...env,
    },
  });
  await rm(folder, { recursive: true });
  const caller = createCaller(konnect, token);
  const organization = konnect.world.callers.get(token)?.organization;
  if (!organization) throw new Error(`Cannot find the organization of "${token}"`);
  const close = async (): Promise<void> => {
    await caller.close();
    await konnect.close();
    await terraform.remove();
  };
  return { konnect, terraform, organization, call: caller.call, close };
}

async function makeStandIn(folder: string, address: string): Promise<ProviderPackage> {
  const [namespace = '', type = ''] = address.split('/');
  const bundle = join(folder, `terraform-provider-${type}_v0.0.1`);
  await copyFile(konnectaudit.outfile, bundle);
  return { bundle, namespace };
}

async function empty({ konnect, terraform }: Scene): Promise<void> {
  konnect.faults.clear();
  if (konnect.clock.frozen) konnect.clock.thaw();
  for (const { destinations, webhooks, portals, replayJobs } of konnect.world.organizations.values()) {
    destinations.clear();
    portals.clear();
    webhooks.clear();
    portals.clear();
    replayJobs.clear();
  }
  for (const file of ['terraform.tfstate', 'terraform.tfstate.backup', 'plan.tfplan', 'main.tf']) {
    await rm(join(terraform.folder, file), { force: true });
  }
}
