import type { JsonObject } from '#terraform/cty/parse-json';
import type { Attributes } from './attribute';
import type { MoveContext } from './context';
import type { State } from './model';
import type { Schema } from './schema';

/** Which resources a move takes over. */
export interface MoveOrigin {
  /** Full name of the resource type, such as `terraform_data`. */
  readonly type: string;
  /** `NAMESPACE/TYPE`, or `HOST/NAMESPACE/TYPE` for one host only. @default this provider itself */
  readonly provider?: string;
  /** @default states of every version */
  readonly schemaVersion?: number;
}

/** The resource that a `moved` block names, as its own provider left it. */
export interface MoveSource<S> {
  /** `HOST/NAMESPACE/TYPE` of the provider it comes from. */
  readonly provider: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly state: S;
  /** The other provider's private bytes, which may be in any form. */
  readonly private: Uint8Array;
}

/** How a resource of another type, or of another provider, becomes one with the attributes `A`. */
export type Move<A extends Attributes> = { readonly from: MoveOrigin } & (
  | {
      readonly schema?: never;
      /** Given the JSON of the state file, numbers with every digit; answers with a whole state. */
      move(source: MoveSource<JsonObject>, context: MoveContext): State<A> | Promise<State<A>>;
    }
  | {
      /** The schema of the source, or the part of it that is of use. */
      readonly schema: Schema;
      move(source: MoveSource<State<Attributes>>, context: MoveContext): State<A> | Promise<State<A>>;
    }
);

/** Types a move by the schema of its source. */
export function moveFrom<Source extends Attributes, A extends Attributes>(
  from: MoveOrigin,
  schema: Schema<Source>,
  move: (source: MoveSource<State<Source>>, context: MoveContext) => NoInfer<State<A> | Promise<State<A>>>,
): Move<A> {
  return { from, schema, move: (source, context) => move(source as MoveSource<State<Source>>, context) };
}
