import type { Slot } from './walk-plan';

/** A visit of {@link walkPlan} that keeps write-only values out of what Terraform will store. */
export function dropWriteOnly(slot: Slot): void {
  if (slot.attribute.writeOnly === true) slot.planned = null;
}
