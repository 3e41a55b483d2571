import type { Path } from '#terraform/cty/path';
import { formatPath } from '#terraform/cty/path';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { Context } from '#terraform/framework/context';
import type { Config } from '#terraform/framework/model';
import type { Schema } from '#terraform/framework/schema';
import { guard } from './guard';
import type { Operation } from './operation';
import type { Slot } from './walk-plan';
import { walkPlan } from './walk-plan';

interface Validated {
  readonly schema: Schema;
  validate?(config: Config<Attributes>, context: Context): void | Promise<void>;
}

interface ValidateRequest {
  readonly config: CtyObject;
  /** False when this Terraform cannot keep write-only values out of its state. */
  readonly writeOnlyAllowed: boolean;
}

/** Validates a provider, resource or data source configuration: each attribute, then the whole. */
export async function validateConfig(
  operation: Operation,
  validated: Validated,
  request: ValidateRequest,
): Promise<void> {
  const slots: Slot[] = [];
  const level = { config: request.config, prior: null, planned: request.config };
  walkPlan(validated.schema, level, (slot) => slots.push(slot));
  for (const slot of slots) {
    checkPresence(operation, slot);
    if (slot.config === null) continue;
    if (slot.attribute.writeOnly === true && !request.writeOnlyAllowed) refuseWriteOnly(operation, slot.path);
    if (!(slot.config instanceof Unknown)) await guard(operation, () => runValidators(operation, slot));
  }
  await guard(operation, async () => {
    await validated.validate?.(request.config, operation.context());
  });
}

/** Terraform itself asks whether an attribute is written down, and not whether the expression behind it is null. */
function checkPresence(operation: Operation, { attribute, path, config }: Slot): void {
  if (attribute.presence === 'required' && config === null) {
    operation.diagnostics.error(
      `Missing ${formatPath(path)}`,
      'The value is required and is null: give it one, or make sure that the expression it comes from has one',
      path,
    );
  }
  if (attribute.presence === 'computed' && config !== null) {
    operation.diagnostics.error(
      `Cannot set ${formatPath(path)}`,
      'The provider alone knows the value, which can only be read: remove it from the configuration',
      path,
    );
  }
}

async function runValidators(operation: Operation, slot: Slot): Promise<void> {
  for (const validator of slot.attribute.validators ?? []) {
    const sentence = await validator.validate(slot.config, slot.path);
    if (sentence !== undefined) operation.diagnostics.error(`Invalid ${formatPath(slot.path)}`, sentence, slot.path);
  }
}

function refuseWriteOnly(operation: Operation, path: Path): void {
  operation.diagnostics.error(
    `Cannot use write-only ${formatPath(path)}`,
    'This version of Terraform has no write-only attributes: use Terraform 1.11 or later, or the attribute that is kept in the state',
    path,
  );
}
