import type { Type } from '#terraform/cty/type';
import { object } from '#terraform/cty/type';
import type { ObjectType } from './attribute';

/** One of the values that together tell an object from all others of its type. */
export interface IdentityAttribute {
  readonly type: Type;
  readonly description: string;
  /** Whether an import by identity must say it, or may. */
  readonly presence: 'required_for_import' | 'optional_for_import';
}

/** What an object of a resource type is known by (Terraform 1.12 and later). */
export interface IdentitySchema {
  /** Counts up when the shape changes. @default 0 */
  readonly version?: number;
  readonly attributes: Readonly<Record<string, IdentityAttribute>>;
}

/** The cty type of an identity. */
export function identityType({ attributes }: IdentitySchema): ObjectType {
  return object(Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type])));
}
