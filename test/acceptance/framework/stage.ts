import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '#terraform/cty/parse-json';
import type { Environment } from '#terraform/testing/start-process';
import { createWorkspace, type Workspace } from '#terraform/testing/workspace';
import { bundleAcceptanceProvider } from '#test/support/acceptance-provider/bundle';

/** Real Terraform with the acceptance provider. */
export interface Stage {
  readonly terraform: Workspace;
  /** Applies the configuration, and finds nothing more to do, whether or not Terraform looks again. */
  apply(configuration: string): Promise<void>;
  /** Writes the configuration, without doing anything about it. */
  write(configuration: string): Promise<void>;
  /** The attributes of a resource in the state, every number with all its digits. */
  attributesOf(address: string): Promise<JsonObject>;
}

const settings = `terraform {
  required_providers {
    acceptance = {
      source = "konnect-audit/acceptance"
    }
  }
}
`;

/** Terraform takes half a second a command, and several times that on a machine that is busy with other tests. */
const patienceMs = 120_000;

/** One initialized workspace for the tests of a file; each finds it empty. */
export function useStage(env: Environment = {}): Stage {
  let folder = '';
  let workspace: Workspace | undefined;
  const terraform = (): Workspace => {
    if (!workspace) throw new Error('Cannot use the stage outside of a test');
    return workspace;
  };

  jest.setTimeout(patienceMs);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acceptance-provider-'));
    // What it announces is asked of it while it is bundled, and in the environment that it will have.
    Object.assign(process.env, env);
    const bundle = await bundleAcceptanceProvider(folder);
    workspace = await createWorkspace({
      files: { 'settings.tf': settings },
      providers: [{ bundle, namespace: 'konnect-audit' }],
      env,
    });
    await workspace.init();
  });
  beforeEach(async () => {
    for (const file of ['terraform.tfstate', 'terraform.tfstate.backup', 'main.tf']) {
      await rm(join(terraform().folder, file), { force: true });
    }
  });
  afterAll(async () => {
    await workspace?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const write = (configuration: string): Promise<void> => terraform().write({ 'main.tf': configuration });
  return {
    get terraform() {
      return terraform();
    },
    write,
    apply: async (configuration) => {
      await write(configuration);
      await terraform().applyAndSettle();
    },
    attributesOf: (address) => terraform().attributesOf(address),
  };
}
