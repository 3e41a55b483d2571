import type { Attributes } from './attribute';
import type { SchemaFor } from './block';
import type { Context, ResourceContext } from './context';
import type { Config, KnownConfig, State } from './model';
import type { PathIn } from './path-in';

/** What was opened. */
export interface Opened<A extends Attributes> {
  /** What the rest of the configuration sees: what is configured as it is, and everything else known. */
  readonly result: State<A>;
  /** When `renew` must be called, if it is still open then. @default never */
  readonly renewAt?: Date | undefined;
}

/**
 * Something that is there only while Terraform works, such as a lease or a token (Terraform 1.10 and later): opened
 * when all of its configuration is known, closed when nobody needs it any more, and kept in no plan and no state.
 */
export interface Ephemeral<A extends Attributes, Client> {
  readonly schema: SchemaFor<A>;
  /** Looks at the configuration as a whole; values may be unknown. Throw a DiagnosticError or warn. */
  validate?(config: Config<A>, context: Context<PathIn<A>>): void | Promise<void>;
  /** Called in every plan and in every apply; what `renew` and `close` need to know is put into `context.private`. */
  open(config: KnownConfig<A>, context: ResourceContext<Client, PathIn<A>>): Promise<Opened<A>>;
  /**
   * Makes what is open last longer, and answers when it must be renewed again; undefined means never. What it puts into
   * `context.private` is there in the next renewal. @default nothing can be renewed, and `open` answers no `renewAt`
   */
  renew?(context: ResourceContext<Client>): Promise<Date | undefined>;
  /**
   * Gives back what was opened. Terraform 1.11 hands it what `open` put into `context.private`, and nothing that a
   * renewal changed. @default nothing is to be given back
   */
  close?(context: ResourceContext<Client>): Promise<void>;
}

/** Types an ephemeral resource by its schema. */
export function defineEphemeral<A extends Attributes, Client>(ephemeral: Ephemeral<A, Client>): Ephemeral<A, Client> {
  return ephemeral;
}
