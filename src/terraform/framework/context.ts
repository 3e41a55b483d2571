import type { Path } from '#terraform/cty/path';
import type { Attributes } from './attribute';
import type { Defer } from './deferral';
import type { Config } from './model';
import type { PrivateState } from './private-state';
import type { Schema } from './schema';
import type { Timeouts } from './timeouts';

/** Lines for TF_LOG. Values of sensitive attributes do not belong into a log. */
export interface Logger {
  trace(message: string, fields?: Readonly<Record<string, unknown>>): void;
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** What also a function is given, which has nothing to say but its result. */
export interface BareContext {
  /** Aborted when the user presses Ctrl-C, Terraform goes away, or the time for the method is over. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** The type of a method, so that a context fits also where paths of any schema will do. */
type Tell<At extends Path> = { tell(summary: string, detail: string, path?: At): void }['tell'];

/** What every author's method is given beside its own subject, whose paths are `At`. */
export interface Context<At extends Path = Path> extends BareContext {
  /** A message that stops nothing. */
  readonly warn: Tell<At>;
  /** An error, and on: what was asked fails, with all that there is to say. A DiagnosticError ends the method at once. */
  readonly error: Tell<At>;
}

/** For methods that run after the provider was configured. */
export interface ConfiguredContext<Client, At extends Path = Path> extends Context<At> {
  /** What the provider's `configure` returned. */
  readonly client: Client;
  /**
   * Puts off what was asked, as it cannot be said yet, and ends the method. Only in `plan`, `read` and `import`, and
   * absent when this Terraform puts nothing off: go on without, or say with a DiagnosticError what is missing.
   */
  readonly defer?: Defer<At>;
  /**
   * What the module says in its `provider_meta` block, typed by the provider's `meta`; null when it has no such block, and
   * where Terraform does not tell: in imports and validations. Throws a TypeError on any other schema.
   */
  readonly providerMeta: <M extends Attributes>(meta: Schema<M>) => Config<M> | null;
}

/** For methods that may be limited in time. */
export interface TimedContext<Client, At extends Path = Path> extends ConfiguredContext<Client, At> {
  /** The limits by the attribute `timeouts` of the schema; `signal` is aborted when the one of this method is over. */
  readonly timeouts: Timeouts;
}

/** For the methods of a resource. */
export interface ResourceContext<Client, At extends Path = Path> extends TimedContext<Client, At> {
  readonly private: PrivateState;
}

/** For moves, which run before the provider is configured. */
export interface MoveContext extends Context {
  /** What is to be kept beside the new state; empty at first. */
  readonly private: PrivateState;
}

/** For create and update. */
export interface ChangeContext<Client, State, At extends Path = Path> extends ResourceContext<Client, At> {
  /** Keeps what exists by now, so that it is in the state even if the rest of the method fails. */
  readonly save: (state: State) => void;
}
