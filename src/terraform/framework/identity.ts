import type { JsonObject } from '#terraform/cty/parse-json';
import type { Type } from '#terraform/cty/type';
import { object } from '#terraform/cty/type';
import type { CtyObject, Value } from '#terraform/cty/value';
import type { Attributes, ObjectType } from './attribute';
import type { ResourceContext } from './context';
import type { PartialState, State } from './model';

type Primitive = Type & { readonly kind: 'string' | 'number' | 'bool' };

/** What an identity attribute may hold. */
export type IdentityType = Primitive | { readonly kind: 'list'; readonly element: Primitive };

/** One of the values that tell one object from every other. */
export interface IdentityAttribute<A extends Attributes> {
  readonly type: IdentityType;
  readonly description: string;
  /** Whether an import by identity must say it, or may leave it to the provider. */
  readonly forImport: 'required' | 'optional';
  /** Tells it from the state alone; never called with unknown values. @default the state's attribute of the same name */
  of?(state: State<A>): Value;
}

/**
 * What an object is called where it lives (Terraform 1.12 and later). It is worked out from the state, known in a plan as
 * soon as what it is made of is known, and never changes while the object lives.
 */
export interface Identity<A extends Attributes, Client> {
  /** Counts up when the attributes change. @default 0 */
  readonly version?: number;
  readonly attributes: Readonly<Record<string, IdentityAttribute<A>>>;
  /**
   * What the identity tells of the state; a read follows.
   * @default its values under the same names; where attributes have an `of`, the type cannot be imported by identity
   */
  import?(identity: CtyObject, context: ResourceContext<Client>): Promise<PartialState<A>>;
  /** By older version: the JSON of the identity, made into one of today. @default only today's identities are read */
  readonly upgrades?: Readonly<Record<number, (prior: JsonObject) => CtyObject>>;
}

/** The cty type of an identity. */
export function identityType({ attributes }: Identity<Attributes, unknown>): ObjectType {
  return object(Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type])));
}
