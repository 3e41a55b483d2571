import { CtyNumber } from '#terraform/cty/number';
import type { Path } from '#terraform/cty/path';
import { formatPath } from '#terraform/cty/path';
import type { Value } from '#terraform/cty/value';
import { describeValue } from '#terraform/cty/value';
import type { BlockContent } from '#terraform/framework/schema';
import { authorBug } from './guard';
import type { Operation } from './operation';

/** Says that what stands at the path is not what it must be. `show` words a value so that no secret is told. */
export type AuthorReport = (path: Path, sentence: (show: (value: Value) => string) => string) => void;

/** Reports a mistake in what the author's code made, with its path, before Terraform refuses the whole without one. */
export function authorReport(operation: Operation, subject: string, schema: BlockContent): AuthorReport {
  return (path, sentence) => {
    const secret = secretDepth(schema, path);
    const shown = secret === undefined ? path : path.slice(0, secret);
    const show = secret === undefined ? showValue : () => '(sensitive value)';
    const detail = `${subject}: ${formatPath(shown)} ${sentence(show)}`;
    operation.diagnostics.add({ ...authorBug(operation, detail), path: shown });
  };
}

/** A value for a message. One that has parts may have secrets among them, and only its kind is told. */
export function showValue(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'boolean' || value instanceof CtyNumber ? value.toString() : describeValue(value);
}

/** How many steps lead to the outermost secret on the way; undefined when there is none. */
function secretDepth(schema: BlockContent, path: Path): number | undefined {
  let level: Pick<BlockContent, 'attributes' | 'blocks'> | undefined = schema;
  for (const [index, step] of path.entries()) {
    if (!('attribute' in step)) continue;
    const attribute: BlockContent['attributes'][string] | undefined = level?.attributes[step.attribute];
    if (attribute?.sensitive === true || attribute?.writeOnly === true) return index + 1;
    if (!attribute) level = level?.blocks?.[step.attribute];
    else level = attribute.content.kind === 'nested' ? attribute.content : undefined;
  }
  return undefined;
}
