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
export function walkConfig(content: BlockContent, object: CtyObject): readonly Place[] {
  const places: Place[] = [];
  collect(places, content, object, { path: [], secret: false });
  return places;
}

function collect(places: Place[], content: BlockContent, object: CtyObject, { path, secret }: Where): void {
  for (const name of Object.keys(content.attributes)) {
    const attribute = content.attributes[name] as Attribute;
    const value = object[name] ?? null;
    const where = {
      path: [...path, { attribute: name }],
      secret: secret || attribute.sensitive === true || attribute.writeOnly === true,
    };
    places.push({ kind: 'attribute', attribute, value, path: where.path, secret: where.secret });
    if (attribute.content.kind === 'nested') {
      collectInside(places, { description: '', ...attribute.content }, attribute.content.nesting, value, where);
    }
  }
  for (const [name, block] of Object.entries(content.blocks ?? {})) {
    const value = object[name] ?? null;
    const where = { path: [...path, { attribute: name }], secret };
    places.push({ kind: 'block', block, value, ...where });
    collectInside(places, block, block.nesting, value, where);
  }
  places.push({ kind: 'object', content, object, path, secret });
}

function collectInside(
  places: Place[],
  content: BlockContent,
  nesting: Nesting | BlockNesting,
  value: Value,
  { path, secret }: Where,
): void {
  if (isAbsent(value)) return;
  switch (nesting) {
    case 'single':
    case 'group':
      collect(places, content, value as CtyObject, { path, secret });
      break;
    case 'list':
    case 'set':
      for (const [index, element] of (value as readonly Value[]).entries()) {
        const inner = nesting === 'set' ? path : [...path, { index }];
        if (!isAbsent(element)) collect(places, content, element as CtyObject, { path: inner, secret });
      }
      break;
    case 'map':
      for (const [key, element] of Object.entries(value as CtyObject)) {
        if (!isAbsent(element)) {
          collect(places, content, element as CtyObject, { path: [...path, { key }], secret });
        }
      }
  }
}

function isAbsent(value: Value): value is null | Unknown {
  return value === null || value instanceof Unknown;
}
