import type { Attributes } from './attribute';
import type { SchemaFor } from './block';
import type { ChangeContext, Context, ResourceContext } from './context';
import type { Identity } from './identity';
import type { Config, KnownConfig, PartialState, Planned, Proposed, State } from './model';
import type { Move } from './move';
import type { Upgrades } from './upgrade';
import type { PathIn } from './path-in';

/** A plan in the making. `planned` may be changed in place, computed attributes only. */
export type PlanChange<A extends Attributes> =
  | {
      readonly kind: 'create';
      readonly config: Config<A>;
      readonly planned: Proposed<A>;
      requireReplace(at: (keyof A & string) | PathIn<A>): void;
    }
  | {
      readonly kind: 'update';
      readonly config: Config<A>;
      readonly prior: State<A>;
      readonly planned: Proposed<A>;
      /** Replace the resource because this attribute, or what is at this path, changes. */
      requireReplace(at: (keyof A & string) | PathIn<A>): void;
    }
  | { readonly kind: 'delete'; readonly prior: State<A> };

/** How one resource type is managed. Methods are called by Terraform's lifecycle, one resource instance at a time. */
export interface Resource<A extends Attributes, Client> {
  readonly schema: SchemaFor<A>;
  /** Looks at the configuration as a whole; values may be unknown. Throw a DiagnosticError or warn. */
  validate?(config: Config<A>, context: Context<PathIn<A>>): void | Promise<void>;
  /** Called after defaults and plan modifiers, on create, update, no change and delete. */
  plan?(change: PlanChange<A>, context: ResourceContext<Client, PathIn<A>>): void | Promise<void>;
  /** Makes the object; write-only values are in `config`, everything else in `planned`. */
  create(
    change: { readonly config: KnownConfig<A>; readonly planned: Planned<A> },
    context: ChangeContext<Client, State<A>, PathIn<A>>,
  ): Promise<State<A>>;
  /** Looks the object up as it is now; undefined when it is gone. */
  read(state: State<A>, context: ResourceContext<Client, PathIn<A>>): Promise<State<A> | undefined>;
  /** Changes the object in place. @default every change replaces the object */
  update?(
    change: { readonly config: KnownConfig<A>; readonly prior: State<A>; readonly planned: Planned<A> },
    context: ChangeContext<Client, State<A>, PathIn<A>>,
  ): Promise<State<A>>;
  /** Removes the object; that it is gone already is no error. */
  delete(state: State<A>, context: ResourceContext<Client, PathIn<A>>): Promise<void>;
  /** What `terraform import` knows from the id alone; a read follows. @default the type cannot be imported */
  import?(id: string, context: ResourceContext<Client, PathIn<A>>): Promise<PartialState<A>>;
  /**
   * What a generated configuration says beside, or instead of, the values in the state (Terraform 1.14 and later).
   * @default nothing: it says what the configuration may, and leaves out what is deprecated
   */
  generateConfig?(state: State<A>): PartialState<A>;
  /** What tells one object of the type from another (Terraform 1.12 and later). @default nothing but the state */
  readonly identity?: Identity<A, Client>;
  /** How states of older schema versions are read. @default only states of the current version are */
  readonly upgrades?: Upgrades<A>;
  /** What `moved` blocks may turn into this type; the first that fits counts. @default no other type */
  readonly moves?: readonly Move<A>[];
}

/** Types a resource by its schema. */
export function defineResource<A extends Attributes, Client>(resource: Resource<A, Client>): Resource<A, Client> {
  return resource;
}
