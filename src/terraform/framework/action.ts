import type { Path } from '#terraform/cty/path';
import type { Attributes } from './attribute';
import type { SchemaFor } from './block';
import type { ConfiguredContext, Context } from './context';
import type { Config, KnownConfig } from './model';
import type { PathIn } from './path-in';

/** For `invoke`. */
export interface InvokeContext<Client, At extends Path = Path> extends ConfiguredContext<Client, At> {
  /** Tells the person at the terminal how far the action is. */
  readonly progress: (message: string) => void;
}

/** Something that is done when it is asked for, and leaves nothing in the state (Terraform 1.14 and later). */
export interface Action<A extends Attributes, Client> {
  readonly schema: SchemaFor<A>;
  /** Looks at the configuration as a whole; values may be unknown. Throw a DiagnosticError or warn. */
  validate?(config: Config<A>, context: Context<PathIn<A>>): void | Promise<void>;
  /** Called when the action is planned; values may be unknown. Throw a DiagnosticError or warn. */
  plan?(config: Config<A>, context: ConfiguredContext<Client, PathIn<A>>): void | Promise<void>;
  /** Does what the action is for; settles when it is done. */
  invoke(config: KnownConfig<A>, context: InvokeContext<Client, PathIn<A>>): Promise<void>;
}

/** Types an action by its schema. */
export function defineAction<A extends Attributes, Client>(action: Action<A, Client>): Action<A, Client> {
  return action;
}
