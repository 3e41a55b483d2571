import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject, JsonValue } from '#terraform/cty/parse-json';
import { parseJson } from '#terraform/cty/parse-json';
import type { Environment } from '#tools/process/start-process';
import { createWorkspace, type Workspace } from '#tools/terraform/workspace';
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
    const bundle = await bundleAcceptanceProvider(folder);
    workspace = await createWorkspace({ files: { 'settings.tf': settings }, providers: [{ bundle }], env });
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
      await terraform().apply();
      await terraform().expectEmptyPlan({ refresh: false });
      await terraform().expectEmptyPlan();
    },
    attributesOf: async (address) => {
      const { stdout } = await terraform().run(['show', '-json']);
      return resourceIn(parseJson(stdout), 'values', address);
    },
  };
}

/** The attributes of a resource in what `terraform show -json` tells, every number with all its digits. */
export function resourceIn(json: JsonValue, values: 'values' | 'planned_values', address: string): JsonObject {
  const root = member(member(json, values), 'root_module');
  const resources = member(root, 'resources') as readonly JsonValue[];
  const found = resources.find((resource) => member(resource, 'address') === address);
  if (found === undefined) throw new Error(`Cannot find ${address} in ${values}`);
  return member(found, 'values') as JsonObject;
}

function member(json: JsonValue, name: string): JsonValue {
  const value = (json as JsonObject)[name];
  if (value === undefined) throw new Error(`Cannot find "${name}" in what terraform show -json tells`);
  return value;
}
