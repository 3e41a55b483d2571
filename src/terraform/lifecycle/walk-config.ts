import type { Path } from '#terraform/cty/path';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import type { Attribute, Nesting } from '#terraform/framework/attribute';
import type { BlockContent, BlockNesting, NestedBlock } from '#terraform/framework/schema';

/** One thing in a configuration that its schema says something about. */
export type Place = {
  /** Where Terraform can point at; the path of the set for what is inside a set, as no step leads into one. */
  readonly path: Path;
  /** Whether it is sensitive or write-only, or inside of what is. */
  readonly secret: boolean;
} & (
  | { readonly kind: 'attribute'; readonly attribute: Attribute; readonly value: Value }
  /** All blocks of one type together. */
  | { readonly kind: 'block'; readonly block: NestedBlock; readonly value: Value }
  /** The attributes and blocks of one configuration, block or nested object. */
  | { readonly kind: 'object'; readonly content: BlockContent; readonly object: CtyObject }
);

type Where = Pick<Place, 'path' | 'secret'>;

/** Every place in a configuration, outer ones first, except that an object comes after what is in it. */
export function* walkConfig(
  content: BlockContent,
  object: CtyObject,
  { path, secret }: Where = { path: [], secret: false },
): Generator<Place> {
  for (const [name, attribute] of Object.entries(content.attributes)) {
    const value = object[name] ?? null;
    const where = {
      path: [...path, { attribute: name }],
      secret: secret || attribute.sensitive === true || attribute.writeOnly === true,
    };
    yield { kind: 'attribute', attribute, value, ...where };
    if (attribute.content.kind === 'nested') {
      yield* walkObjects({ description: '', ...attribute.content }, attribute.content.nesting, value, where);
    }
  }
  for (const [name, block] of Object.entries(content.blocks ?? {})) {
    const value = object[name] ?? null;
    const where = { path: [...path, { attribute: name }], secret };
    yield { kind: 'block', block, value, ...where };
    yield* walkObjects(block, block.nesting, value, where);
  }
  yield { kind: 'object', content, object, path, secret };
}

function* walkObjects(
  content: BlockContent,
  nesting: Nesting | BlockNesting,
  value: Value,
  { path, secret }: Where,
): Generator<Place> {
  if (isAbsent(value)) return;
  switch (nesting) {
    case 'single':
    case 'group':
      yield* walkConfig(content, value as CtyObject, { path, secret });
      break;
    case 'list':
    case 'set':
      for (const [index, element] of (value as readonly Value[]).entries()) {
        const inner = nesting === 'set' ? path : [...path, { index }];
        if (!isAbsent(element)) yield* walkConfig(content, element as CtyObject, { path: inner, secret });
      }
      break;
    case 'map':
      for (const [key, element] of Object.entries(value as CtyObject)) {
        if (!isAbsent(element)) {
          yield* walkConfig(content, element as CtyObject, { path: [...path, { key }], secret });
        }
      }
  }
}

function isAbsent(value: Value): value is null | Unknown {
  return value === null || value instanceof Unknown;
}
