/** A text in HCL, in which `${` and `%{` are themselves. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[$%](?=\{)/g, (sign) => sign + sign);
}

/** A block whose attributes stand as `terraform fmt` puts them, those that are undefined left out, and blocks after them. */
export function block(
  head: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...blocks: readonly string[]
): string {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const width = Math.max(...present.map(([name]) => name.length));
  const lines = present.map(([name, value]) => `  ${name.padEnd(width)} = ${value ?? ''}\n`);
  const inner = blocks.map((text) => `\n${text.replace(/^(?=.)/gm, '  ')}`);
  return `${head} {\n${[...lines, ...inner].join('')}}\n`;
}
