import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { Identity } from '#terraform/framework/identity';
import { identityType } from '#terraform/framework/identity';
import { identify } from '#terraform/lifecycle/identify';
import type { Operation } from '#terraform/lifecycle/operation';
import { decodeObject, encodeDynamic } from './dynamic-value';
import type { ResourceIdentityData } from './gen/tfplugin6';

type AnyIdentity = Identity<Attributes, unknown>;

/** An identity as the protocol carries it; null when none was sent. */
export function decodeIdentity(identity: AnyIdentity, data: ResourceIdentityData | undefined): CtyObject | null {
  return decodeObject(identityType(identity), data?.identityData);
}

export function encodeIdentity(identity: AnyIdentity, value: CtyObject): ResourceIdentityData {
  return { identityData: encodeDynamic(identityType(identity), value) };
}

interface Answered {
  readonly typeName: string;
  /** Null where there is no object (any more). */
  readonly state: CtyObject | null;
  /** What Terraform calls the object by now. @default it is new */
  readonly prior?: ResourceIdentityData | undefined;
}

/** What the object of an answer is called; undefined where its type has no identity, or there is no object. */
export function answerIdentity(
  operation: Operation,
  { typeName, state, prior }: Answered,
): ResourceIdentityData | undefined {
  const { identity } = operation.runtime.resource(typeName).definition;
  if (!identity || !state) return undefined;
  const found = identify(operation, identity, { state, prior: decodeIdentity(identity, prior) });
  return found ? encodeIdentity(identity, found) : undefined;
}
