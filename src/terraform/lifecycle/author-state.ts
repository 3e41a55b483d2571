import type { Path } from '#terraform/cty/path';
import { formatPath } from '#terraform/cty/path';
import type { CtyObject } from '#terraform/cty/value';
import type { ObjectType } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Schema } from '#terraform/framework/schema';
import { acceptObject, type Taking } from './accept-value';
import { authorReport } from './author-report';
import { checkResult } from './check-result';
import { dropWriteOnly } from './drop-write-only';
import { authorBug } from './guard';
import { keepSpelling } from './keep-spelling';
import type { Operation } from './operation';
import { overriddenPaths } from './overridden-paths';
import type { Typed } from './runtime';
import { walkPlan } from './walk-plan';

type AnyTyped = Typed<{ readonly schema: Schema }>;

/**
 * Takes over what an author's method returned as the state: write-only values are dropped, and what Terraform would
 * refuse (a missing or an extra attribute, a value still unknown or of another type) is reported as the provider's bug,
 * with its path, and left out of the state, so that an object that exists is never lost for a mistake in one attribute.
 */
export function acceptState(operation: Operation, { definition, type, traits }: AnyTyped, returned: object): CtyObject {
  const given = requireObject(operation, 'state', returned);
  const state = acceptObject(takingOf(operation, 'Returned state'), type.attributes, given);
  if (traits.writeOnly) walkPlan(definition.schema, { config: state, prior: null, planned: state }, dropWriteOnly);
  return state;
}

/** As {@link acceptState}, for what was opened by this configuration, which the result may not contradict. */
export function acceptOpened(
  operation: Operation,
  { definition, type, traits }: AnyTyped,
  { config, returned }: { readonly config: CtyObject; readonly returned: object },
): CtyObject {
  const taking = takingOf(operation, 'Returned result');
  const taken = acceptObject(taking, type.attributes, requireObject(operation, 'result', returned));
  const result = traits.customTypes ? keepSpelling(definition.schema, config, taken) : taken;
  if (operation.diagnostics.hasErrors) return result;
  for (const path of overriddenPaths(definition.schema, config, result)) {
    taking.report(
      path,
      'is not what the configuration says, though only what is computed and not configured may differ',
    );
  }
  return result;
}

/** As {@link acceptState}, for what was looked up: what only is spelled in another way than before stays as it was. */
export function acceptFound(operation: Operation, typed: AnyTyped, before: CtyObject, returned: object): CtyObject {
  const state = acceptState(operation, typed, returned);
  return typed.traits.customTypes ? keepSpelling(typed.definition.schema, before, state) : state;
}

/** As {@link acceptFound}, for the end of a change: the state must also be what was planned. */
export function acceptResult(operation: Operation, typed: AnyTyped, planned: CtyObject, returned: object): CtyObject {
  const state = acceptFound(operation, typed, planned, returned);
  const report = authorReport(operation, 'Returned state', typed.definition.schema);
  if (!operation.diagnostics.hasErrors) checkResult(report, typed.type, planned, state);
  return state;
}

/** As {@link acceptState}, for a plan, in which values may be unknown. */
export function acceptPlan(operation: Operation, { type }: AnyTyped, planned: CtyObject): CtyObject {
  return acceptObject({ ...takingOf(operation, 'Plan'), mayBeUnknown: true }, type.attributes, planned);
}

/** As {@link acceptState}, for what an object is known by. */
export function acceptIdentity(operation: Operation, type: ObjectType, returned: object): CtyObject {
  return acceptObject(
    takingOf(operation, 'Returned identity', () => undefined),
    type.attributes,
    returned,
  );
}

/**
 * Reports what cannot be taken over as the provider's bug.
 * @default place - where in the configuration the path points: at itself
 */
function takingOf(
  operation: Operation,
  noun: string,
  place: (path: Path) => Path | undefined = (path) => path,
): Taking {
  return {
    report: (path, sentence) => {
      const at = place(path);
      const bug = authorBug(operation, `${noun}: ${formatPath(path)} ${sentence}`);
      operation.diagnostics.add({ ...bug, ...(at && { path: at }) });
    },
  };
}

/** Authors are not held to the types they were given: nothing may come where an object must. */
function requireObject(operation: Operation, noun: string, returned: unknown): object {
  if (typeof returned === 'object' && returned !== null) return returned;
  const sentence = `Returned ${noun}: must be an object and is ${String(returned)}`;
  const { summary, detail } = authorBug(operation, sentence);
  throw new DiagnosticError(summary, detail);
}
