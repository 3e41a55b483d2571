import type { Path } from '#terraform/cty/path';
import type { Value } from '#terraform/cty/value';
import type { Attributes } from './attribute';
import type { SchemaFor } from './block';
import type { ConfiguredContext, Context } from './context';
import type { Diagnostic } from './diagnostic';
import type { Config, KnownConfig, State } from './model';
import type { PathIn } from './path-in';

/** One object that exists, whether or not Terraform manages it. */
export interface Listed<R extends Attributes> {
  /** What a person knows it by. */
  readonly displayName: string;
  /** By the identity schema of the resource. */
  readonly identity: Readonly<Record<string, Value>>;
  /** The whole object; wanted when the context says `includeResource`, and left out of the answer otherwise. */
  readonly resource?: State<R>;
  /** What there is to say about this object. @default nothing */
  readonly diagnostics?: readonly Diagnostic[];
}

/** For `list`. */
export interface ListContext<Client, At extends Path = Path> extends ConfiguredContext<Client, At> {
  /** More than so many are not asked for, so that a page can be made no larger. Absent when all are wanted. */
  readonly limit?: number;
  /** Whether the whole objects are wanted, or their identities will do. */
  readonly includeResource: boolean;
}

/** How `terraform query` finds the objects of a resource type, which has an identity (Terraform 1.14 and later). */
export interface List<A extends Attributes, Client, R extends Attributes = Attributes> {
  /** What the user may say to narrow the list down. */
  readonly schema: SchemaFor<A>;
  /** Looks at the configuration as a whole; values may be unknown. Throw a DiagnosticError or warn. */
  validate?(config: Config<A>, context: Context<PathIn<A>>): void | Promise<void>;
  /**
   * An async generator is asked for the next object when Terraform has room for it, and is left, which runs its
   * `finally`, once the limit is reached or nobody listens any more.
   */
  list(config: KnownConfig<A>, context: ListContext<Client, PathIn<A>>): AsyncIterable<Listed<R>>;
}

/** Types a list by its schema and that of the resource. */
export function defineList<A extends Attributes, Client, R extends Attributes = Attributes>(
  list: List<A, Client, R>,
): List<A, Client, R> {
  return list;
}
