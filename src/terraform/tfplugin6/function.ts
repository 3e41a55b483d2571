import { typeToJson } from '#terraform/cty/type';
import type { Parameter, ProviderFunction } from '#terraform/framework/function';
import type { Init } from '#terraform/plugin/protobuf';
import type { Function as WireFunction, FunctionParameter } from './gen/tfplugin6';
import { StringKind } from './gen/tfplugin6';

/** Functions as the protocol carries them, by name. */
export function encodeFunctions(
  functions: Readonly<Record<string, ProviderFunction>> = {},
): Record<string, Init<WireFunction>> {
  return Object.fromEntries(Object.entries(functions).map(([name, definition]) => [name, encodeFunction(definition)]));
}

function encodeFunction(definition: ProviderFunction): Init<WireFunction> {
  const { parameters, variadic, returns } = definition;
  return {
    parameters: Object.entries(parameters).map(([name, parameter]) => encodeParameter(name, parameter)),
    ...(variadic && { variadicParameter: encodeParameter(variadic.name, variadic) }),
    return: { type: Buffer.from(typeToJson(returns)) },
    summary: definition.summary,
    description: definition.description,
    descriptionKind: StringKind.MARKDOWN,
    deprecationMessage: definition.deprecated ?? '',
  };
}

function encodeParameter(name: string, parameter: Parameter): Init<FunctionParameter> {
  return {
    name,
    type: Buffer.from(typeToJson(parameter.type)),
    allowNullValue: parameter.allowNull ?? false,
    allowUnknownValues: parameter.allowUnknown ?? false,
    description: parameter.description,
    descriptionKind: StringKind.MARKDOWN,
  };
}
