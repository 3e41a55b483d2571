import type { OperationName, ParamsOf, QueryOf, RequestOf, ResponseOf } from '#konnect/contract/operation';
import type { Host } from '#konnect/contract/region';
import type { Filling } from './message';

/** What every method that calls Konnect may be given. */
export interface CallOptions {
  /**
   * Ends the call and its waits. A request that creates something is not cut off, once it is sent: what it creates would
   * be lost.
   */
  readonly signal?: AbortSignal | undefined;
}

/** Everything a call needs that its operation does not say. */
export type Ask<Name extends OperationName> = CallOptions & {
  /** What the call is for, as it follows "Cannot" in an error: `create destination "siem"`. */
  readonly action: string;
  readonly host: Host;
  /**
   * Looks for what a request may have created whose answer was lost. What it finds is the answer; when it finds
   * nothing, the request may be sent again. @default a request that creates is never sent again
   */
  readonly recover?: () => Promise<ResponseOf<Name> | undefined>;
} & Part<'params', ParamsOf<Name>> &
  Part<'query', QueryOf<Name>> &
  Part<'body', RequestOf<Name>>;

/** An ask of any operation, for code that is the same for all of them. */
export type AnyAsk = Filling & CallOptions & { readonly action: string; readonly recover?: () => Promise<unknown> };

/** Asked for exactly when the operation has it. */
type Part<Key extends string, Value> = [Value] extends [undefined] ? unknown : { readonly [K in Key]: Value };

/** Makes a call, with its retries. @throws KonnectError */
export type Call = <Name extends OperationName>(name: Name, ask: Ask<Name>) => Promise<ResponseOf<Name>>;
