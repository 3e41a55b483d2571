import type { Attributes } from './attribute';
import type { SchemaFor } from './block';
import type { ConfiguredContext, Context } from './context';
import type { Config, KnownConfig } from './model';
import type { PathIn } from './path-in';

/** A place that is configured. A state id is the name of a workspace. */
export interface OpenStateStore {
  /** The bytes last written; undefined when there is no such state. */
  read(stateId: string, context: Context): Promise<Uint8Array | undefined>;
  /** Replaces the whole state. */
  write(stateId: string, bytes: Uint8Array, context: Context): Promise<void>;
  /** The ids of all states that exist. */
  list(context: Context): Promise<readonly string[]>;
  /** Removes the state; that it is gone already is no error. */
  delete(stateId: string, context: Context): Promise<void>;
  /**
   * Keeps others from the state until it is unlocked; resolves with the id of the lock. Throw a DiagnosticError that
   * says who has it when it is locked already.
   *
   * @param operation - What Terraform is about to do, for whoever finds the lock.
   */
  lock(stateId: string, operation: string, context: Context): Promise<string>;
  /** Throw a DiagnosticError when the state is locked by another lock. */
  unlock(stateId: string, lockId: string, context: Context): Promise<void>;
}

/** A kind of place where Terraform keeps its states (experimental in Terraform 1.14 and later). */
export interface StateStore<A extends Attributes, Client> {
  readonly schema: SchemaFor<A>;
  /**
   * The largest piece that a state travels in between Terraform and the provider, in bytes; Terraform may wish for
   * smaller ones. Authors see whole states only. @default 8 MiB
   */
  readonly chunkSize?: number;
  /** Looks at the configuration as a whole; values may be unknown. Throw a DiagnosticError or warn. */
  validate?(config: Config<A>, context: Context<PathIn<A>>): void | Promise<void>;
  /** Called before anything else is asked of the store. */
  configure(config: KnownConfig<A>, context: ConfiguredContext<Client, PathIn<A>>): Promise<OpenStateStore>;
}

/** Types a state store by its schema. */
export function defineStateStore<A extends Attributes, Client>(store: StateStore<A, Client>): StateStore<A, Client> {
  return store;
}
