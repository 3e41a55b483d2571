import type { Path } from '#terraform/cty/path';
import type { Action } from './action';
import type { Attributes } from './attribute';
import type { Context } from './context';
import type { DataSource } from './data-source';
import type { Defer } from './deferral';
import type { Diagnostic } from './diagnostic';
import type { ProviderFunction } from './function';
import type { Ephemeral } from './ephemeral';
import type { List } from './list';
import type { Config } from './model';
import type { Resource } from './resource';
import type { Schema } from './schema';
import type { StateStore } from './state-store';
import type { PathIn } from './path-in';

/** A whole provider. `Client` is what `configure` makes and every resource is given. */
export interface Provider<A extends Attributes, Client> {
  /** The type, first part of every resource type name: `example` for `example_thing`. */
  readonly name: string;
  /** `HOST/NAMESPACE/TYPE`, as users write it in `required_providers`. */
  readonly address: string;
  readonly version: string;
  readonly schema: Schema<A>;
  /** What a module may say to the provider in its `provider_meta` block. @default nothing */
  readonly meta?: Schema;
  /** Looks at the provider block as a whole; values may be unknown. Throw a DiagnosticError or warn. */
  validate?(config: Config<A>, context: Context<PathIn<A>>): void | Promise<void>;
  /** Called before anything is planned, read or applied; during a plan, values may still be unknown. */
  configure(config: Config<A>, context: ConfigureContext<PathIn<A>>): Promise<Client>;
  /** By full type name. */
  readonly resources: Readonly<Record<string, Resource<Attributes, Client>>>;
  /** By full type name. */
  readonly dataSources: Readonly<Record<string, DataSource<Attributes, Client>>>;
  /** By name, as in `provider::example::name()`. @default none */
  readonly functions?: Readonly<Record<string, ProviderFunction>>;
  /** By full type name. @default none */
  readonly ephemerals?: Readonly<Record<string, Ephemeral<Attributes, Client>>>;
  /** By the full type name of the resource that is listed. @default none */
  readonly lists?: Readonly<Record<string, List<Attributes, Client>>>;
  /** By full type name. @default none */
  readonly actions?: Readonly<Record<string, Action<Attributes, Client>>>;
  /** By full type name. @default none */
  readonly stateStores?: Readonly<Record<string, StateStore<Attributes, Client>>>;
  /** Puts the author's own errors into words. @default every error that is no DiagnosticError is reported as a bug */
  diagnose?(error: unknown): readonly Diagnostic[] | undefined;
}

export interface ConfigureContext<At extends Path = Path> extends Context<At> {
  readonly terraformVersion: string;
  /** Puts off whatever is asked of the provider, as it cannot be configured yet. Absent when this Terraform cannot. */
  readonly defer?: Defer<At>;
}

/** Types a provider by its schema and its client. */
export function defineProvider<A extends Attributes, Client>(provider: Provider<A, Client>): Provider<A, Client> {
  return provider;
}
