import { join } from 'node:path';
import { root } from '#tools/root';
import { renderConformance } from './render';
import { groups } from './rows';
import { proofsByRow, type TestResults } from './test-results';

/** Where the page is. */
export const pageFile = join(root, 'docs/plugin/conformance.md');

/** The acceptance table with what the tests say of it, as the page that is checked in. */
export function conformancePage(results: TestResults): string {
  return renderConformance(groups, proofsByRow(root, results));
}
