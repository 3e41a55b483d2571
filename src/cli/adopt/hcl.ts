/** A text in HCL, in which `${` and `%{` are themselves. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[$%](?=\{)/g, (sign) => sign + sign);
}

/** A block whose attributes stand as `terraform fmt` puts them; those that are undefined are left out. */
export function block(head: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const width = Math.max(...present.map(([name]) => name.length));
  const lines = present.map(([name, value]) => `  ${name.padEnd(width)} = ${value ?? ''}`);
  return `${head} {\n${lines.join('\n')}\n}\n`;
}
