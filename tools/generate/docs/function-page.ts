import type { Type } from '#terraform/cty/type';
import type { Parameter, ProviderFunction } from '#terraform/framework/function';
import { fence, writePage } from './page';
import { typeName } from './type-name';

/** The page of a function. @param example HCL that calls it; undefined when there is none */
export function functionPage(
  provider: string,
  name: string,
  definition: ProviderFunction,
  example: string | undefined,
): string {
  const { summary, description, parameters, variadic, returns, deprecated } = definition;
  const positional = Object.entries(parameters);
  const head = { title: `${name} function - ${provider}`, heading: `function: ${name}`, description };
  const signature = [
    ...positional.map(([parameter, { type }]) => `${parameter} ${wireName(type)}`),
    ...(variadic ? [`${variadic.name} ${wireName(variadic.type)}...`] : []),
  ].join(', ');
  return writePage({ ...head, description: `${summary}. ${description}` }, [
    deprecated === undefined ? undefined : `**Deprecated**: ${deprecated}`,
    example && `## Example Usage\n\n${fence('terraform', example)}`,
    `## Signature\n\n${fence('text', `${name}(${signature}) ${wireName(returns)}`)}`,
    positional.length === 0 ? undefined : `## Arguments\n\n${positional.map(argumentLine).join('\n')}`,
    variadic &&
      `## Variadic Argument\n\n- \`${variadic.name}\` (Variadic, ${typeName(variadic.type)}) ${variadic.description}`,
    returnSection(returns),
  ]);
}

function argumentLine([name, { type, description, allowNull }]: readonly [string, Parameter], index: number): string {
  return `${index + 1}. \`${name}\` (${typeName(type)}${allowNull === true ? ', Nullable' : ''}) ${description}`;
}

/** What an object has is told; any other type is told by the signature. */
function returnSection(type: Type): string | undefined {
  if (type.kind !== 'object') return undefined;
  const lines = Object.entries(type.attributes).map(([name, attribute]) => `- \`${name}\` (${typeName(attribute)})`);
  return `## Return Type\n\nAn object with these attributes:\n\n${lines.join('\n')}`;
}

/** A type as it stands in a signature: `list of string`. */
function wireName(type: Type): string {
  return typeName(type).toLowerCase().replace('boolean', 'bool');
}
