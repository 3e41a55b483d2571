import { itemType, memberType } from '#terraform/cty/inner-type';
import type { Path } from '#terraform/cty/path';
import { formatPath } from '#terraform/cty/path';
import type { Type } from '#terraform/cty/type';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { Dynamic, isCtyObject, isSequence } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { typeOf } from '#terraform/framework/attribute';
import type { Context } from '#terraform/framework/context';
import type { Config } from '#terraform/framework/model';
import type { BlockContent, Schema } from '#terraform/framework/schema';
import { nestedBlockType } from '#terraform/framework/schema';
import type { CustomType } from '#terraform/framework/types/custom-type';
import { refuseText } from '#terraform/framework/types/custom-type';
import type { Complaint, Show } from '#terraform/framework/validator';
import { under } from '#terraform/framework/validator';
import { showValue } from './author-report';
import { guard } from './guard';
import type { Operation } from './operation';
import { pathInto } from './path-into';
import type { Place } from './walk-config';
import { walkConfig } from './walk-config';

interface Validated {
  readonly schema: Schema;
  validate?(config: Config<Attributes>, context: Context): void | Promise<void>;
}

interface ValidateRequest {
  readonly config: CtyObject;
  /** False when this Terraform cannot keep write-only values out of its state. */
  readonly writeOnlyAllowed: boolean;
}

/**
 * Validates a configuration of any kind: each attribute and block, what goes together, then the whole, unless something is
 * null in it that the author's types say never is.
 */
export async function validateConfig(
  operation: Operation,
  validated: Validated,
  request: ValidateRequest,
): Promise<void> {
  let fitsTypes = true;
  for (const place of walkConfig(validated.schema, request.config)) {
    if (place.kind === 'object') {
      if (place.content.rules) await guard(operation, async () => checkRules(operation, place));
      continue;
    }
    if (place.kind === 'attribute') fitsTypes = checkAttribute(operation, place, request) && fitsTypes;
    if (hasValidators(place) && place.value !== null && !(place.value instanceof Unknown)) {
      await guard(operation, () => runValidators(operation, place));
    }
  }
  if (validated.validate && fitsTypes) {
    await guard(operation, async () => validated.validate?.(request.config, operation.context()));
  }
}

type Of<Kind extends Place['kind']> = Place & { readonly kind: Kind };

/** Whether nothing is missing. */
function checkAttribute(operation: Operation, place: Of<'attribute'>, { writeOnlyAllowed }: ValidateRequest): boolean {
  if (place.attribute.writeOnly === true && place.value !== null && !writeOnlyAllowed) {
    refuseWriteOnly(operation, place.path);
  }
  const absent = nullObjects(place);
  for (const path of absent) {
    operation.diagnostics.error(
      `Missing ${formatPath(path)}`,
      'An object is needed here and there is null: leave the element out, or make sure that the expression it comes from has one',
      path,
    );
  }
  return checkPresence(operation, place) && absent.length === 0;
}

/** Where null stands among objects: no author expects it, and Terraform 1.11 crashes when they have write-only attributes. */
function nullObjects({ attribute: { content }, value, path }: Of<'attribute'>): readonly Path[] {
  if (content.kind !== 'nested' || content.nesting === 'single') return [];
  const step = (key: string): Path => {
    if (content.nesting === 'set') return [];
    return content.nesting === 'map' ? [{ key }] : [{ index: Number(key) }];
  };
  return isSequence(value) || isCtyObject(value)
    ? Object.entries(value).flatMap(([key, element]) => (element === null ? [[...path, ...step(key)]] : []))
    : [];
}

/** Terraform itself asks whether an attribute is written down, and not whether the expression behind it is null. */
function checkPresence(operation: Operation, { attribute, path, value }: Of<'attribute'>): boolean {
  const isMissing = attribute.presence === 'required' && value === null;
  if (isMissing) {
    operation.diagnostics.error(
      `Missing ${formatPath(path)}`,
      'The value is required and is null: give it one, or make sure that the expression it comes from has one',
      path,
    );
  }
  if (attribute.presence === 'computed' && value !== null) {
    operation.diagnostics.error(
      `Cannot set ${formatPath(path)}`,
      'The provider alone knows the value, which can only be read: remove it from the configuration',
      path,
    );
  }
  return !isMissing;
}

function hasValidators(place: Of<'attribute' | 'block'>): boolean {
  if (place.kind === 'block') return place.block.validators !== undefined;
  return place.attribute.validators !== undefined || place.attribute.customType !== undefined;
}

async function runValidators(operation: Operation, place: Of<'attribute' | 'block'>): Promise<void> {
  const { value, secret } = place;
  const [validators = [], type] =
    place.kind === 'block'
      ? [place.block.validators, nestedBlockType(place.block)]
      : [place.attribute.validators, typeOf(place.attribute.content)];
  const show = secret ? () => '(sensitive value)' : (part: unknown) => showValue(part as Value);
  const complain = (complaints: readonly Complaint[]): void => {
    for (const { path: inside, sentence } of complaints) {
      const path = [...place.path, ...(secret ? [] : pathInto(type, inside))];
      operation.diagnostics.error(`Invalid ${formatPath(path)}`, sentence, path);
    }
  };
  if (place.kind === 'attribute' && place.attribute.customType) {
    complain(refuseTexts(place.attribute.customType, type, value, show));
  }
  for (const validator of validators) complain(under([], await validator.validate(value, show)));
}

/** Holds every text in a value against what it must be. */
function refuseTexts(custom: CustomType, type: Type, value: Value, show: Show): readonly Complaint[] {
  if (typeof value === 'string') return under([], refuseText(custom, value, show));
  if (value instanceof Dynamic) return refuseTexts(custom, value.type, value.value, show);
  if (isSequence(value)) {
    return value.flatMap((element, index) =>
      under([{ index }], refuseTexts(custom, itemType(type, index), element, show)),
    );
  }
  if (!isCtyObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    under(
      [type.kind === 'map' ? { key: name } : { attribute: name }],
      refuseTexts(custom, memberType(type, name), member, show),
    ),
  );
}

function checkRules(operation: Operation, { content, object, path }: Of<'object'>): void {
  for (const rule of content.rules ?? []) {
    const violation = rule.judge({
      set: rule.names.filter((name) => isGiven(content, object, name) === true),
      unset: rule.names.filter((name) => isGiven(content, object, name) === false),
    });
    if (!violation) continue;
    const where = violation.name === undefined ? path : [...path, { attribute: violation.name }];
    operation.diagnostics.error(violation.summary, violation.detail, where);
  }
}

/** Undefined when it is not known yet. Blocks that repeat are never null: they are there no time at all. */
function isGiven(content: BlockContent, object: CtyObject, name: string): boolean | undefined {
  const value = object[name] ?? null;
  if (value instanceof Unknown) return undefined;
  const block = content.blocks?.[name];
  if (!block || block.nesting === 'single' || block.nesting === 'group') return value !== null;
  return value !== null && Object.keys(value).length > 0;
}

function refuseWriteOnly(operation: Operation, path: Path): void {
  operation.diagnostics.error(
    `Cannot use write-only ${formatPath(path)}`,
    'This version of Terraform has no write-only attributes: use Terraform 1.11 or later, or the attribute that is kept in the state',
    path,
  );
}
