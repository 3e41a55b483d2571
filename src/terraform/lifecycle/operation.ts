import type { CtyObject } from '#terraform/cty/value';
import type { ConfiguredContext, Context, ResourceContext } from '#terraform/framework/context';
import { Diagnostics } from '#terraform/framework/diagnostic';
import type { PrivateState } from '#terraform/framework/private-state';
import type { Runtime } from './runtime';

/** One thing Terraform asked for: what it may use, and what there is to say about it. */
export class Operation {
  readonly runtime: Runtime;
  readonly signal: AbortSignal;
  readonly diagnostics = new Diagnostics();

  constructor(runtime: Runtime, signal: AbortSignal) {
    this.runtime = runtime;
    this.signal = signal;
  }

  context(): Context {
    return {
      signal: this.signal,
      log: this.runtime.log,
      warn: (summary, detail, path) => this.diagnostics.warning(summary, detail, path),
    };
  }

  configuredContext(): ConfiguredContext<unknown> {
    return { ...this.context(), client: this.runtime.client };
  }

  resourceContext(privateState: PrivateState): ResourceContext<unknown> {
    return { ...this.configuredContext(), private: privateState };
  }
}

/** What a method that changes a resource leaves behind, whether or not it came to its end. */
export interface Outcome {
  /** Null when there is no object (any more). */
  readonly state: CtyObject | null;
  readonly private: PrivateState;
}
