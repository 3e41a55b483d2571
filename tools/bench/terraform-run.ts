import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workspace } from '#tools/terraform/workspace';
import type { Figures } from './rounds';
import { timed } from './rounds';

/** Milliseconds of whole Terraform commands. */
export type Commands = Figures<'create' | 'apply' | 'nothing'>;

/** Plans to create everything, applies that, and plans again when there is nothing to do; begins with nothing. */
export async function runCommands(terraform: Workspace): Promise<Commands> {
  await rm(join(terraform.folder, 'terraform.tfstate'), { force: true });
  const create = await timed(() => expectSuccess(terraform, ['plan']));
  const apply = await timed(() => expectSuccess(terraform, ['apply', '-auto-approve']));
  const nothing = await timed(() => terraform.expectEmptyPlan());
  return { create, apply, nothing };
}

async function expectSuccess(terraform: Workspace, command: readonly string[]): Promise<void> {
  const { exitCode, output } = await terraform.run([...command, '-no-color', '-input=false']);
  if (exitCode !== 0) throw new Error(`Cannot measure terraform ${command.join(' ')} as it fails: ${output}`);
}
