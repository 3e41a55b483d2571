import { relative } from 'node:path';

/** What jest's `--json` file says of each test, as far as the acceptance table needs it. */
export interface TestResults {
  readonly testResults: readonly {
    /** Absolute path of the test file. */
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** One test of a row. */
export interface Proof {
  /** From the project's folder, with slashes. */
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

const numbered = /^([A-N]\d+(?:, [A-N]\d+)*): /;

/** The tests of each row: those that have its number at the beginning of their title. */
export function proofsByRow(root: string, { testResults }: TestResults): ReadonlyMap<string, readonly Proof[]> {
  const proofs = new Map<string, Proof[]>();
  for (const { name, assertionResults } of testResults) {
    const file = relative(root, name).replaceAll('\\', '/');
    for (const { title, status } of assertionResults) {
      for (const row of numbered.exec(title)?.[1]?.split(', ') ?? []) {
        proofs.set(row, [...(proofs.get(row) ?? []), { file, title, passed: status === 'passed' }]);
      }
    }
  }
  return proofs;
}
