import type { CellName } from '#mock/find-cell';
import { toBeDelivering } from './to-be-delivering';
import { toHaveGap } from './to-have-gap';
import { toHaveReceived, type ExpectedFields } from './to-have-received';

/** For `expect.extend(matchers)`, of jest and of vitest. */
export const matchers = { toBeDelivering, toHaveGap, toHaveReceived };

/** What `expect` has after it, for the runner's types. `Result` is what a matcher returns there. */
export interface KonnectMatchers<Result> {
  /** Of a mock: the webhook of the region, or of the portal, has where to deliver to, is switched on, and active. */
  toBeDelivering(cell: CellName): Result;
  /** Of a mock: there are events that were not delivered, nor are on their way. @default of - everywhere */
  toHaveGap(of?: Partial<CellName>): Result;
  /** Of a receiver: it took a record with these fields, among others. @default fields - any record */
  toHaveReceived(fields?: ExpectedFields): Result;
}
