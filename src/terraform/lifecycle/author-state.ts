import { itemType } from '#terraform/cty/inner-type';
import { CtyNumber } from '#terraform/cty/number';
import type { Path } from '#terraform/cty/path';
import { formatPath } from '#terraform/cty/path';
import type { Type } from '#terraform/cty/type';
import { describeType } from '#terraform/cty/type';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { ctyObject, describeValue, Dynamic, isCtyObject, isSequence } from '#terraform/cty/value';
import type { ObjectType } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Schema } from '#terraform/framework/schema';
import { authorReport } from './author-report';
import { checkResult } from './check-result';
import { dropWriteOnly } from './drop-write-only';
import { authorBug } from './guard';
import { keepSpelling } from './keep-spelling';
import type { Operation } from './operation';
import { overriddenPaths } from './overridden-paths';
import type { Typed } from './runtime';
import { walkPlan } from './walk-plan';

type Report = ((path: Path, sentence: string) => void) & {
  /** Whether what is not known yet is right. @default false */
  readonly mayBeUnknown?: boolean;
};

/**
 * Takes over what an author's method returned as the state: write-only values are dropped, and what Terraform would
 * refuse (a missing or an extra attribute, a value still unknown or of another type) is reported as the provider's bug,
 * with its path, and left out of the state, so that an object that exists is never lost for a mistake in one attribute.
 */
export function acceptState(
  operation: Operation,
  { definition, type }: Typed<{ readonly schema: Schema }>,
  returned: object,
): CtyObject {
  const report: Report = (path, sentence) =>
    operation.diagnostics.add({
      ...authorBug(`Returned state: ${formatPath(path)} ${sentence}`, operation.subject),
      path,
    });
  const state = acceptObject(report, type.attributes, somethingOf(operation, 'state', returned), []);
  walkPlan(definition.schema, { config: state, prior: null, planned: state }, dropWriteOnly);
  return state;
}

/** Authors are not held to the types they were given: nothing may come where an object must. */
function somethingOf(operation: Operation, noun: string, returned: unknown): object {
  if (typeof returned === 'object' && returned !== null) return returned;
  const { summary, detail } = authorBug(
    `Returned ${noun}: must be an object and is ${String(returned)}`,
    operation.subject,
  );
  throw new DiagnosticError(summary, detail);
}

/** As {@link acceptState}, for what was opened by this configuration, which the result may not contradict. */
export function acceptOpened(
  operation: Operation,
  { definition, type }: Typed<{ readonly schema: Schema }>,
  { config, returned }: { readonly config: CtyObject; readonly returned: object },
): CtyObject {
  const report: Report = (path, sentence) =>
    operation.diagnostics.add({
      ...authorBug(`Returned result: ${formatPath(path)} ${sentence}`, operation.subject),
      path,
    });
  const result = keepSpelling(
    definition.schema,
    config,
    acceptObject(report, type.attributes, somethingOf(operation, 'result', returned), []),
  );
  if (operation.diagnostics.hasErrors) return result;
  for (const path of overriddenPaths(definition.schema, config, result)) {
    report(path, 'is not what the configuration says, though only what is computed and not configured may differ');
  }
  return result;
}

/** As {@link acceptState}, for what was looked up: what only is spelled in another way than before stays as it was. */
export function acceptFound(
  operation: Operation,
  resource: Typed<{ readonly schema: Schema }>,
  before: CtyObject,
  returned: object,
): CtyObject {
  return keepSpelling(resource.definition.schema, before, acceptState(operation, resource, returned));
}

/** As {@link acceptFound}, for the end of a change: the state must also be what was planned. */
export function acceptResult(
  operation: Operation,
  resource: Typed<{ readonly schema: Schema }>,
  planned: CtyObject,
  returned: object,
): CtyObject {
  const state = acceptFound(operation, resource, planned, returned);
  const report = authorReport(operation, 'Returned state', resource.definition.schema);
  if (!operation.diagnostics.hasErrors) checkResult(report, resource.type, planned, state);
  return state;
}

/** As {@link acceptState}, for a plan, in which values may be unknown. */
export function acceptPlan(
  operation: Operation,
  { type }: Typed<{ readonly schema: Schema }>,
  planned: CtyObject,
): CtyObject {
  const report = (path: Path, sentence: string): void =>
    operation.diagnostics.add({ ...authorBug(`Plan: ${formatPath(path)} ${sentence}`, operation.subject), path });
  return acceptObject(Object.assign(report, { mayBeUnknown: true }), type.attributes, planned, []);
}

/** As {@link acceptState}, for what an object is known by. */
export function acceptIdentity(operation: Operation, type: ObjectType, returned: object): CtyObject {
  const report: Report = (path, sentence) =>
    operation.diagnostics.add(authorBug(`Returned identity: ${formatPath(path)} ${sentence}`, operation.subject));
  return acceptObject(report, type.attributes, returned, []);
}

/** As {@link acceptState}, for one value of a type. */
export function acceptValue(report: Report, type: Type, value: Value | undefined): Value {
  return accept(report, type, value, []);
}

function acceptObject(
  report: Report,
  attributes: Readonly<Record<string, Type>>,
  returned: object,
  path: Path,
): CtyObject {
  const given = new Map<string, Value | undefined>(Object.entries(returned));
  const accepted = ctyObject();
  for (const [name, type] of Object.entries(attributes)) {
    accepted[name] = accept(report, type, given.get(name), [...path, { attribute: name }]);
    given.delete(name);
  }
  for (const name of given.keys()) report([...path, { attribute: name }], 'is no attribute of the schema');
  return accepted;
}

function accept(report: Report, type: Type, value: Value | undefined, path: Path): Value {
  if (value === null) return null;
  if (value === undefined) return refuse(report, path, 'was left out: return null to say that it has no value');
  if (value instanceof Unknown) {
    return report.mayBeUnknown === true ? value : refuse(report, path, 'is still unknown after the operation');
  }
  switch (type.kind) {
    case 'string':
      if (typeof value === 'string') return value;
      break;
    case 'bool':
      if (typeof value === 'boolean') return value;
      break;
    case 'number':
      if (value instanceof CtyNumber) return value;
      break;
    case 'dynamic':
      if (value instanceof Dynamic) return new Dynamic(value.type, accept(report, value.type, value.value, path));
      break;
    case 'object':
      if (isCtyObject(value)) return acceptObject(report, type.attributes, value, path);
      break;
    case 'map':
      if (isCtyObject(value)) return acceptMap(report, type.element, value, path);
      break;
    default:
      if (isSequence(value)) return acceptElements(report, type, value, path);
  }
  return refuse(report, path, `must be ${wanted(type)} and is ${found(value)}`);
}

function wanted(type: Type): string {
  if (type.kind === 'number') return 'a CtyNumber, which is exact,';
  return type.kind === 'dynamic' ? 'a Dynamic, which carries its type,' : describeType(type);
}

/** Authors are not held to the types they were given. */
function found(value: Value): string {
  return typeof (value as unknown) === 'number' ? 'a double' : describeValue(value);
}

function acceptMap(report: Report, element: Type, map: CtyObject, path: Path): CtyObject {
  const accepted = ctyObject();
  for (const [key, value] of Object.entries(map)) accepted[key] = accept(report, element, value, [...path, { key }]);
  return accepted;
}

/** What is inside a set is reported at the set, as no step leads into one. */
function acceptElements(report: Report, type: Type, elements: readonly Value[], path: Path): readonly Value[] {
  return elements.map((value, index) =>
    accept(report, itemType(type, index), value, type.kind === 'set' ? path : [...path, { index }]),
  );
}

function refuse(report: Report, path: Path, sentence: string): null {
  report(path, sentence);
  return null;
}
