import { kill } from 'node:process';
import { runProcess } from '#terraform/testing/run-process';
import type { RunningProcess } from '#terraform/testing/start-process';

export const victims = ['provider', 'terraform', 'Konnect'] as const;

/** Who is killed. */
export type Victim = (typeof victims)[number];

/** Ends Terraform, or the provider it runs at the moment, as `kill -9` does. Answers whether there was one. */
export async function killInJob(victim: Exclude<Victim, 'Konnect'>, { pid = 0 }: RunningProcess): Promise<boolean> {
  const condemned = victim === 'terraform' ? [pid] : await childrenOf(pid);
  return condemned.map(end).some(Boolean);
}

/** Whether anything of a job still runs: Terraform, or a provider that it started. */
export function isAlive({ pid = 0 }: RunningProcess): boolean {
  return send(-pid, 0);
}

function end(pid: number): boolean {
  return send(pid, 'SIGKILL');
}

function send(pid: number, signal: 'SIGKILL' | 0): boolean {
  try {
    return kill(pid, signal);
  } catch {
    return false; // it has ended
  }
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const { stdout } = await runProcess({ command: 'ps', args: ['-A', '-o', 'pid=,ppid='] });
  const rows = stdout.trim().split('\n');
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
}
