/** How much of an operation's limit is spent on waiting, ms: the rest is for saying what was waited for in vain. */
export function patienceOf(limitMs: number): number {
  return 0.9 * limitMs;
}
