import type { Type } from '#terraform/cty/type';
import type { Unknown } from '#terraform/cty/unknown';
import type { BareContext } from './context';
import type { Partly } from './partly';
import type { ValueOf } from './value-of';

/** One argument of a function. */
export interface Parameter {
  readonly type: Type;
  /** Markdown. */
  readonly description: string;
  /** Whether the function is called with null; otherwise Terraform refuses it. @default false */
  readonly allowNull?: boolean;
  /** Whether the function is called with what is not known yet; otherwise its result is unknown then. @default false */
  readonly allowUnknown?: boolean;
}

/** By name, in the order in which they are given. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** An argument that may be given any number of times, after all others. */
export interface VariadicParameter extends Parameter {
  readonly name: string;
}

type Argument<P extends Parameter> =
  | (P extends { readonly allowUnknown: true } ? Partly<ValueOf<P['type']>> | Unknown : ValueOf<P['type']>)
  | (P extends { readonly allowNull: true } ? null : never);

/** What `run` is given: each argument by the name of its parameter. */
export type Arguments<P extends Parameters> = { readonly [K in keyof P]: Argument<P[K]> };

/**
 * Something to calculate with: the same arguments always give the same result, and nothing else changes by it. It runs
 * whether or not the provider is configured (Terraform 1.8, OpenTofu 1.7 and later).
 */
export interface ProviderFunction {
  /** One line. */
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  /** What to use instead. @default not deprecated */
  readonly deprecated?: string;
  readonly parameters: Parameters;
  /** @default none */
  readonly variadic?: VariadicParameter;
  readonly returns: Type;
  /** What {@link TypedFunction} says of it; whoever calls it has checked the arguments. */
  run(given: never, context: BareContext): unknown;
}

/** A function as its author writes it. */
export interface TypedFunction<P extends Parameters, R extends Type> extends Omit<ProviderFunction, 'variadic'> {
  readonly parameters: P;
  readonly returns: R;
  /** Throw an {@link ArgumentError} when an argument is at fault. What is not known yet, of unknown arguments, is an `Unknown`. */
  run(given: Arguments<P>, context: BareContext): Result<R> | Promise<Result<R>>;
}

/** A function with any number of arguments at its end; `run` is given them as an array, by the name of the parameter. */
export interface VariadicFunction<P extends Parameters, V extends VariadicParameter, R extends Type> extends Omit<
  ProviderFunction,
  'variadic'
> {
  readonly parameters: P;
  readonly variadic: V;
  readonly returns: R;
  /** As in {@link TypedFunction}. */
  run(
    given: Arguments<P> & { readonly [K in V['name']]: readonly Argument<V>[] },
    context: BareContext,
  ): Result<R> | Promise<Result<R>>;
}

type Result<R extends Type> = Partly<ValueOf<R>> | Unknown | null;

/** Thrown by a function that cannot do with an argument; Terraform points at it. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
  /** Name of the parameter. */
  readonly parameter: string;
  /** Which of the variadic arguments, from 0. */
  readonly index: number;

  /** @param message - Sentence with what was found and the way out. */
  constructor(parameter: string, message: string, index = 0) {
    super(message);
    this.parameter = parameter;
    this.index = index;
  }
}

/** Types a function by its parameters and its result. */
export function defineFunction<const P extends Parameters, R extends Type>(
  definition: TypedFunction<P, R>,
): ProviderFunction {
  return definition;
}

/** Types a function with any number of arguments at its end. */
export function defineVariadicFunction<const P extends Parameters, const V extends VariadicParameter, R extends Type>(
  definition: VariadicFunction<P, V, R>,
): ProviderFunction {
  return definition;
}
