import { CtyError } from '#terraform/cty/error';
import { formatPath, type Path } from '#terraform/cty/path';
import type { Type } from '#terraform/cty/type';
import { unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import { ctyObject, isWhollyKnown } from '#terraform/cty/value';
import { ArgumentError, type Parameter, type ProviderFunction } from '#terraform/framework/function';
import { acceptValue } from './accept-value';
import { authorBug, describeError } from './guard';
import type { Operation } from './operation';

/** How a call ended; a failure may be the fault of the argument at a position, from 0. */
export type CallOutcome =
  | { readonly kind: 'result'; readonly value: Value }
  | { readonly kind: 'failure'; readonly text: string; readonly position?: number };

interface CallRequest {
  readonly definition: ProviderFunction;
  /** How many arguments came. */
  readonly count: number;
  /** Reads the argument at a position by the type of its parameter. */
  readonly argument: (position: number, type: Type) => Value;
}

/** Calls the author's function. The result is unknown when an argument is that the function does not want to see so. */
export async function callFunction(operation: Operation, request: CallRequest): Promise<CallOutcome> {
  const { definition, count } = request;
  const parameters = parametersFor(definition, count);
  if (parameters.length !== count) return failure(countSentence(definition, count));
  const values: Value[] = [];
  for (const [position, [name, parameter]] of parameters.entries()) {
    const value = readArgument(request, position, parameter);
    if (value instanceof CtyError) return failure(`Cannot read argument "${name}": ${value.message}`, position);
    if (value === null && parameter.allowNull !== true) {
      return failure(`Argument "${name}" is null: give it a value`, position);
    }
    values.push(value);
  }
  const isDecided = parameters.every(([, { allowUnknown }], index) => allowUnknown === true || isKnown(values[index]));
  if (!isDecided) return { kind: 'result', value: unknown };
  return run(operation, definition, values);
}

async function run(operation: Operation, definition: ProviderFunction, values: readonly Value[]): Promise<CallOutcome> {
  try {
    const value = (await definition.run(nameArguments(definition, values), operation.context())) as Value;
    return accept(operation, definition.returns, value, !values.every(isKnown));
  } catch (error) {
    if (error instanceof ArgumentError) return failure(error.message, positionOf(definition, error));
    return failure(
      describeError(operation, error)
        .map(({ summary, detail }) => `${summary}: ${detail}`)
        .join('\n'),
    );
  }
}

/** What Terraform would refuse is the provider's bug, and no result. */
function accept(operation: Operation, type: Type, returned: Value, mayBeUnknown: boolean): CallOutcome {
  const bugs: string[] = [];
  const report = (path: Path, sentence: string): void => void bugs.push(`${formatPath(path)} ${sentence}`.trim());
  const value = acceptValue({ report, mayBeUnknown }, type, returned);
  if (bugs.length === 0) return { kind: 'result', value };
  return failure(bugs.map((bug) => authorBug(operation, `Returned value: ${bug}`).detail).join('\n'));
}

/** The parameter of each argument; of the variadic one as often as arguments are left. */
function parametersFor(definition: ProviderFunction, count: number): readonly (readonly [string, Parameter])[] {
  const positional = Object.entries(definition.parameters);
  const { variadic } = definition;
  if (!variadic) return positional;
  const times = Math.max(0, count - positional.length);
  return [...positional, ...Array.from({ length: times }, () => [variadic.name, variadic] as const)];
}

function readArgument({ argument }: CallRequest, position: number, { type }: Parameter): Value | CtyError {
  try {
    return argument(position, type);
  } catch (error) {
    if (error instanceof CtyError) return error;
    throw error;
  }
}

function nameArguments({ parameters, variadic }: ProviderFunction, values: readonly Value[]): never {
  const names = Object.keys(parameters);
  const named = ctyObject(names.map((name, position) => [name, values[position] ?? null]));
  if (variadic) named[variadic.name] = values.slice(names.length);
  return named as never;
}

/** Undefined for a name that no parameter has, so that no other argument is blamed. */
function positionOf(
  { parameters, variadic }: ProviderFunction,
  { parameter, index }: ArgumentError,
): number | undefined {
  const names = Object.keys(parameters);
  if (parameter === variadic?.name) return names.length + index;
  return names.includes(parameter) ? names.indexOf(parameter) : undefined;
}

function countSentence({ parameters, variadic }: ProviderFunction, count: number): string {
  const wanted = Object.keys(parameters).length;
  return `Cannot call function with ${count} arguments: it takes ${wanted}${variadic ? ' or more' : ''}`;
}

function isKnown(value: Value | undefined): boolean {
  return value !== undefined && isWhollyKnown(value);
}

function failure(text: string, position?: number): CallOutcome {
  return { kind: 'failure', text, ...(position !== undefined && { position }) };
}
