import { equal } from '#terraform/cty/equal';
import { CtyNumber } from '#terraform/cty/number';
import type { Type } from '#terraform/cty/type';
import { describeType } from '#terraform/cty/type';
import { Unknown, unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { ctyObject, describeValue, isSequence, isWhollyKnown } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { Identity, IdentityAttribute } from '#terraform/framework/identity';
import { authorBug, describeError } from './guard';
import type { Operation } from './operation';

interface IdentifyRequest {
  /** A state, or a plan, in which values may be unknown. */
  readonly state: CtyObject;
  /** What the object was called before; null when it is new, or is replaced by a new one. */
  readonly prior: CtyObject | null;
}

/**
 * Tells what an object is called. What was known of it stays, and another value is reported as the provider's bug. Null
 * where nothing is known of it: together with an error.
 */
export function identify(
  operation: Operation,
  identity: Identity<Attributes, unknown>,
  { state, prior }: IdentifyRequest,
): CtyObject | null {
  const known = prior && isWhollyKnown(prior) ? prior : null;
  if (operation.diagnostics.hasErrors) return known;
  return ask(operation, identity, { state, prior }) ?? known;
}

function ask(
  operation: Operation,
  identity: Identity<Attributes, unknown>,
  { state, prior }: IdentifyRequest,
): CtyObject | null {
  const found = ctyObject();
  try {
    for (const [name, attribute] of Object.entries(identity.attributes)) {
      found[name] = settle(operation, name, attribute, { found: valueOf(name, attribute, state), prior });
    }
  } catch (error) {
    operation.diagnostics.add(...describeError(operation, error));
  }
  return operation.diagnostics.hasErrors ? null : found;
}

interface Settled {
  readonly found: Value;
  readonly prior: CtyObject | null;
}

function settle(operation: Operation, name: string, { type }: IdentityAttribute<Attributes>, given: Settled): Value {
  const before = given.prior?.[name] ?? null;
  const { found } = given;
  if (!fits(type, found)) {
    const sentence = `Identity: ${name} must be ${describeType(type)} and is ${describeValue(found)}`;
    operation.diagnostics.add(authorBug(operation, sentence));
    return null;
  }
  if (before === null || before instanceof Unknown) return found;
  if (!(found instanceof Unknown) && !equal(type, before, found)) {
    const sentence = `Identity: ${name} is another one than before. What tells one object from another must not change while it lives: require a replacement where it does`;
    operation.diagnostics.add({ ...authorBug(operation, sentence), summary: 'Unexpected identity change' });
  }
  return before;
}

class NotKnownYet extends Error {}

/** An author's `of` never sees an unknown value: the first one it reads makes the whole unknown. */
function valueOf(name: string, attribute: IdentityAttribute<Attributes>, state: CtyObject): Value {
  const watched = new Proxy(state, {
    get: (object, key) => {
      const value = object[key as string] ?? null;
      if (!isWhollyKnown(value)) throw new NotKnownYet();
      return value;
    },
  });
  try {
    return attribute.of ? attribute.of(watched) : (watched[name] ?? null);
  } catch (error) {
    if (error instanceof NotKnownYet) return unknown;
    throw error;
  }
}

function fits(type: Type, value: Value | undefined): boolean {
  if (value === null || value instanceof Unknown) return true;
  if (type.kind === 'number') return value instanceof CtyNumber;
  if (type.kind !== 'list') return typeof value === (type.kind === 'bool' ? 'boolean' : type.kind);
  return value !== undefined && isSequence(value) && value.every((element) => fits(type.element, element));
}
