import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { ConfiguredContext, Context, ResourceContext } from '#terraform/framework/context';
import { type Defer, Deferral, type DeferralReason } from '#terraform/framework/deferral';
import type { DiagnosticError } from '#terraform/framework/diagnostic';
import { Diagnostics } from '#terraform/framework/diagnostic';
import type { Config } from '#terraform/framework/model';
import type { PrivateState } from '#terraform/framework/private-state';
import type { Schema } from '#terraform/framework/schema';
import { noTimeouts } from '#terraform/framework/timeouts';
import type { Caller } from './caller';
import type { Runtime } from './runtime';
import { longestLimit, type TimeLimit, timeUp } from './time-limit';

/** One thing Terraform asked for: what it may use, and what there is to say about it. */
export class Operation {
  readonly runtime: Runtime;
  readonly diagnostics = new Diagnostics();
  /** Name of the type that it is about, as messages about the author's mistakes tell it. @default the provider itself */
  subject: string | undefined;
  /** Why what was asked is put off, when it is. */
  deferred: DeferralReason | undefined;
  /** What the module says in its `provider_meta` block. */
  providerMeta: CtyObject | null = null;
  /** Set when the time for the operation is over. */
  timeUp: DiagnosticError | undefined;
  readonly #caller: Caller;
  #deferralAllowed = false;

  constructor(runtime: Runtime, caller: Caller) {
    this.runtime = runtime;
    this.#caller = caller;
  }

  get signal(): AbortSignal {
    return this.#caller.signal;
  }

  /** Whether what was asked may be put off: never unless {@link allowDeferral} said so. */
  get deferralAllowed(): boolean {
    return this.#deferralAllowed;
  }

  /** Lets the author put off what was asked, if Terraform can do that; a provider that is put off puts off everything. */
  allowDeferral(client: { readonly deferralAllowed: boolean } | undefined): void {
    this.#deferralAllowed = client?.deferralAllowed ?? false;
    if (this.#deferralAllowed) this.deferred = this.runtime.deferral?.reason;
  }

  /** What a context has beside its own when what was asked may be put off. */
  deferrable(): { readonly defer: Defer } | undefined {
    return this.#deferralAllowed ? { defer } : undefined;
  }

  context(): Context {
    const caller = this.#caller;
    return {
      get signal() {
        return caller.signal;
      },
      log: this.runtime.log,
      warn: (summary, detail, path) => this.diagnostics.warning(summary, detail, path),
      error: (summary, detail, path) => this.diagnostics.error(summary, detail, path),
    };
  }

  // Object.assign, as a spread would make the signal on the way.
  configuredContext(): ConfiguredContext<unknown> {
    const { client, provider } = this.runtime;
    const providerMeta = <A extends Attributes>(meta: Schema<A>): Config<A> | null => {
      const given: Schema = meta;
      if (given !== provider.meta) throw new TypeError(`Cannot read provider_meta as the schema is not the provider's`);
      return this.providerMeta as Config<A> | null;
    };
    return Object.assign(this.context(), { client, providerMeta }, this.deferrable());
  }

  resourceContext(privateState: PrivateState, timeouts = noTimeouts): ResourceContext<unknown> {
    return Object.assign(this.configuredContext(), { private: privateState, timeouts });
  }

  /** Stops the work when its time is over. */
  async within(limit: TimeLimit, work: () => Promise<void>): Promise<void> {
    if (limit.ms > longestLimit) return work();
    const callOff = this.runtime.clock.after(limit.ms, () => {
      this.timeUp = timeUp(limit);
      this.#caller.abort(this.timeUp);
    });
    try {
      await work();
    } finally {
      callOff();
    }
  }
}

function defer(...[reason, path]: Parameters<Defer>): never {
  throw new Deferral(reason, path);
}

/** What a method that changes a resource leaves behind, whether or not it came to its end. */
export interface Outcome {
  /** Null when there is no object (any more). */
  readonly state: CtyObject | null;
  readonly private: PrivateState;
}
