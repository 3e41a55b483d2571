import type { JsonObject } from '#terraform/cty/parse-json';
import type { Attributes } from './attribute';
import type { Context } from './context';
import type { State } from './model';
import type { Schema } from './schema';

/** What a state was before, as the author reads it, and how it becomes one of the schema with the attributes `A`. */
export type Upgrade<A extends Attributes> =
  | {
      readonly schema?: never;
      /** Given the JSON of the state file, numbers with every digit; answers with a whole state of today's schema. */
      upgrade(prior: JsonObject, context: Context): State<A> | Promise<State<A>>;
    }
  | {
      /** The schema of that version; what it does not have is left out. */
      readonly schema: Schema;
      upgrade(prior: State<Attributes>, context: Context): State<A> | Promise<State<A>>;
    };

/** By the version a state was written with; each leads straight to the current version, in one step. */
export type Upgrades<A extends Attributes> = Readonly<Record<number, Upgrade<A>>>;

/** Types an upgrade by the schema that the version had. */
export function upgradeFrom<Prior extends Attributes, A extends Attributes>(
  schema: Schema<Prior>,
  upgrade: (prior: State<Prior>, context: Context) => NoInfer<State<A> | Promise<State<A>>>,
): Upgrade<A> {
  return { schema, upgrade: (prior, context) => upgrade(prior as State<Prior>, context) };
}
