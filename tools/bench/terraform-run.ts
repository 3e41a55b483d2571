import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '#terraform/testing/start-process';
import { createWorkspace, type Workspace } from '#terraform/testing/workspace';
import type { Figures } from './rounds';
import { timed } from './rounds';

/** Milliseconds of whole Terraform commands. */
export type Commands = Figures<'create' | 'apply' | 'nothing'>;

/** What a workspace to measure in is made of. */
export interface Prepared {
  readonly files: Readonly<Record<string, string>>;
  /** Executable of the provider. @default only what Terraform has built in */
  readonly bundle?: string;
  /** @default nothing */
  readonly env?: Environment;
}

/** An initialized workspace; `remove` it in the end. */
export async function prepare({ files, bundle, env = {} }: Prepared): Promise<Workspace> {
  const workspace = await createWorkspace({
    files,
    providers: bundle === undefined ? [] : [{ bundle, namespace: 'konnect-audit' }],
    env,
  });
  await workspace.init();
  return workspace;
}

/** Plans to create everything, applies that, and plans again when there is nothing to do; begins with nothing. */
export async function runCommands(terraform: Workspace): Promise<Commands> {
  await rm(join(terraform.folder, 'terraform.tfstate'), { force: true });
  const create = await timed(() => expectSuccess(terraform, ['plan']));
  const apply = await timed(() => expectSuccess(terraform, ['apply', '-auto-approve']));
  const nothing = await timed(() => terraform.expectEmptyPlan());
  return { create, apply, nothing };
}

/** Runs a command to its end. Throws when it fails, as the time it took would mean nothing. */
export async function expectSuccess(terraform: Workspace, command: readonly string[]): Promise<void> {
  const { exitCode, output } = await terraform.run([...command, '-no-color', '-input=false']);
  if (exitCode !== 0) throw new Error(`Cannot measure terraform ${command.join(' ')} as it fails: ${output}`);
}
