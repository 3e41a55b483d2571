/// <reference types="jest" />
import { matchers, type KonnectMatchers } from './matchers';

/** Importing this file gives jest's `expect` the matchers, and its types. */
declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how @types/jest is extended
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- a declaration that merges repeats its parameters
    interface Matchers<R, T = {}> extends KonnectMatchers<R> {}
  }
}

expect.extend(matchers);
