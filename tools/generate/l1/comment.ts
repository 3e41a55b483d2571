import type { Field, Shape } from './model';

/** A JSDoc comment; a text that would end it early is kept from doing so. */
export function comment(...paragraphs: readonly (string | undefined)[]): string[] {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== undefined && paragraph !== '')
    .map((paragraph) => (paragraph ?? '').replaceAll('*/', '* /').split('\n'))
    .flatMap((paragraph, index) => (index === 0 ? paragraph : ['', ...paragraph]));
  const [only, ...more] = lines;
  if (only === undefined) return [];
  return more.length === 0 ? [`/** ${only} */`] : ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

/** What a user must know to set a field. */
export function inputComment(field: Field): string[] {
  return comment(field.description, facts(field), defaultOf(field), field.deprecated ? '@deprecated' : undefined);
}

/** What a user must know to read a field. */
export function outputComment({ description, deprecated }: Field): string[] {
  return comment(description, deprecated ? '@deprecated' : undefined);
}

function facts({ attribute, shape, block, sensitive, writeOnly }: Field): string {
  return [
    `Terraform: ${block ? 'block' : 'attribute'} \`${attribute}\`, ${describeShape(shape)}.`,
    ...(writeOnly ? ['Write-only: neither a plan nor the state holds it; needs Terraform 1.11.'] : []),
    ...(sensitive && !writeOnly ? ['Sensitive: hidden in what Terraform prints.'] : []),
  ].join('\n');
}

function describeShape(shape: Shape): string {
  if ('element' in shape)
    return shape.element.kind === 'any' ? 'any value' : `${shape.kind} of ${describeShape(shape.element)}`;
  if (shape.kind === 'struct') return 'object';
  return shape.kind === 'boolean' ? 'bool' : shape.kind;
}

function defaultOf({ presence }: Field): string | undefined {
  switch (presence) {
    case 'optional':
      return '@default - not set';
    case 'optional_computed':
      return '@default - the provider chooses';
    default:
      return undefined;
  }
}
