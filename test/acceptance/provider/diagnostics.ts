import type { Environment, ProcessResult } from '#terraform/testing/start-process';
import type { Workspace } from '#terraform/testing/workspace';

/** A message of Terraform, as its `-json` output has it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  /** The line of the configuration it points at; absent when it points at none. */
  readonly code?: string;
}

interface Line {
  readonly type?: string;
  readonly diagnostic?: Omit<Diagnostic, 'code'> & { readonly snippet?: { readonly code: string } };
}

/** Runs a command, whether it succeeds or not, and returns what it had to say of problems. */
export async function diagnosticsOf(
  terraform: Workspace,
  command: 'plan' | 'apply' | 'destroy',
  env: Environment = {},
): Promise<readonly Diagnostic[]> {
  const approve = command === 'plan' ? [] : ['-auto-approve'];
  const { stdout } = await terraform.run([command, '-json', '-input=false', ...approve], env);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return lines
    .map((line) => (JSON.parse(line) as Line).diagnostic)
    .filter((diagnostic) => diagnostic !== undefined)
    .map(({ severity, summary, detail, snippet }) => ({
      severity,
      summary,
      detail,
      ...(snippet && { code: snippet.code.trim() }),
    }));
}

/** What a command wrote, without the frame and the line breaks that Terraform puts into a sentence. */
export function messageOf({ output }: ProcessResult): string {
  return output.replace(/[│╷╵]/g, ' ').replace(/\s+/g, ' ');
}
