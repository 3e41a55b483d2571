import type { Attributes } from './attribute';
import type { SchemaFor } from './block';
import type { Context, TimedContext } from './context';
import type { Config, KnownConfig, State } from './model';
import type { PathIn } from './path-in';

/** Something Terraform looks up and does not manage. */
export interface DataSource<A extends Attributes, Client> {
  readonly schema: SchemaFor<A>;
  /** Looks at the configuration as a whole; values may be unknown. Throw a DiagnosticError or warn. */
  validate?(config: Config<A>, context: Context<PathIn<A>>): void | Promise<void>;
  read(config: KnownConfig<A>, context: TimedContext<Client, PathIn<A>>): Promise<State<A>>;
}

/** Types a data source by its schema. */
export function defineDataSource<A extends Attributes, Client>(source: DataSource<A, Client>): DataSource<A, Client> {
  return source;
}
