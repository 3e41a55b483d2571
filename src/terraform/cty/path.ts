/** One step into a value: an attribute of an object, a key of a map, or a position in a list, set or tuple. */
export type Step = { readonly attribute: string } | { readonly key: string } | { readonly index: number };

/** The way from a value to one inside it, outermost step first; empty for the value itself. */
export type Path = readonly Step[];

/**
 * The path as a user writes it in a configuration: `endpoint`, `headers["x"]`, `list[0].name`.
 * Empty for an empty path.
 */
export function formatPath(path: Path): string {
  return path.map(formatStep).join('').replace(/^\./, '');
}

function formatStep(step: Step): string {
  if ('attribute' in step) return `.${step.attribute}`;
  if ('key' in step) return `[${JSON.stringify(step.key)}]`;
  return `[${step.index}]`;
}
