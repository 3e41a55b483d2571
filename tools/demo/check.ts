/** Throws, with what is not as expected, unless the condition holds. */
export function check(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(`Not as expected: ${sentence}`);
}
