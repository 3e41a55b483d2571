/** A file that a rule lets pass, and why. */
export interface Exception {
  readonly path: string;
  readonly reason: string;
}

/** Drops what is excepted, and tells of exceptions that nothing needs any more. */
export function applyExceptions(
  findings: readonly { readonly path: string; readonly sentence: string }[],
  exceptions: readonly Exception[],
): readonly string[] {
  const excepted = new Set(exceptions.map(({ path }) => path));
  const found = new Set(findings.map(({ path }) => path));
  return [
    ...findings.filter(({ path }) => !excepted.has(path)).map(({ sentence }) => sentence),
    ...exceptions
      .filter(({ path }) => !found.has(path))
      .map(({ path, reason }) => `${path} needs no exception for "${reason}": take it off the list`),
  ];
}
