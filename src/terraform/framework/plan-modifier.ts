import { Unknown } from '#terraform/cty/unknown';

/** One attribute on its way from the prior state to the planned one. */
export interface AttributeChange<T> {
  /** The resource does not exist yet (or is being replaced: Terraform then plans it anew with no prior state). */
  readonly creating: boolean;
  readonly config: T | Unknown | null;
  readonly prior: T | null;
  readonly planned: T | Unknown | null;
  /** True when the planned value differs from the prior one by the rules of the attribute's type. */
  readonly changed: boolean;
}

export interface PlanDecision<T> {
  /** The value to plan instead. @default the planned value stays */
  readonly planned?: T | Unknown | null;
  /** @default false */
  readonly requiresReplace?: boolean;
}

/** Decides about one attribute's planned value. Modifiers run in order, each on what the one before left. */
export interface PlanModifier<T> {
  modify(change: AttributeChange<T>): PlanDecision<T>;
}

/** A computed value that never changes once it is known: the plan shows the prior one instead of "known after apply". */
export function useStateForUnknown<T>(): PlanModifier<T> {
  return {
    modify: ({ creating, config, prior, planned }) =>
      !creating && prior !== null && config === null && planned instanceof Unknown ? { planned: prior } : {},
  };
}

/** A change of the value destroys the resource and creates it anew. */
export function requiresReplace<T>(): PlanModifier<T> {
  return { modify: ({ creating, changed }) => ({ requiresReplace: !creating && changed }) };
}

/** As {@link requiresReplace}, but only when `condition` holds. */
export function requiresReplaceIf<T>(condition: (change: AttributeChange<T>) => boolean): PlanModifier<T> {
  return {
    modify: (change) => ({ requiresReplace: !change.creating && change.changed && condition(change) }),
  };
}
