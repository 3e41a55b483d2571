import { Unknown } from '#terraform/cty/unknown';

/** One attribute on its way from the prior state to the planned one; `T` may have unknown parts, and `Prior` none. */
export interface AttributeChange<T, Prior = T> {
  /** The resource does not exist yet (or is being replaced: Terraform then plans it anew with no prior state). */
  readonly creating: boolean;
  /**
   * The object that has the attribute does not exist yet: the resource, or an element that is added to a list, set or map.
   */
  readonly isNew: boolean;
  readonly config: T | Unknown | null;
  readonly prior: Prior | null;
  readonly planned: T | Unknown | null;
  /** True when the planned value differs from the prior one by the rules of the attribute's type. */
  readonly changed: boolean;
}

export interface PlanDecision<T, Prior = T> {
  /** The value to plan instead. @default the planned value stays */
  readonly planned?: T | Prior | Unknown | null;
  /** @default false */
  readonly requiresReplace?: boolean;
  /** The sentence that says why this cannot be planned, and the way out. @default it can */
  readonly refusal?: string;
}

/** Decides about one attribute's planned value. Modifiers run in order, each on what the one before left. */
export interface PlanModifier<T, Prior = T> {
  modify(change: AttributeChange<T, Prior>): PlanDecision<T, Prior>;
}

/**
 * A computed value that never changes: the plan shows the prior one, null as well, instead of "known after apply". Where
 * null may become a value later, use {@link useNonNullStateForUnknown}.
 */
export function useStateForUnknown<T, Prior = T>(): PlanModifier<T, Prior> {
  return { modify: (change) => (isLeftToProvider(change) ? { planned: change.prior } : {}) };
}

/** As {@link useStateForUnknown}, for a value that never changes once it is there. */
export function useNonNullStateForUnknown<T, Prior = T>(): PlanModifier<T, Prior> {
  return {
    modify: (change) => (isLeftToProvider(change) && change.prior !== null ? { planned: change.prior } : {}),
  };
}

function isLeftToProvider({ isNew, config, planned }: AttributeChange<unknown>): boolean {
  return !isNew && config === null && planned instanceof Unknown;
}

/**
 * A value that is needed to create the resource, and may be left out of the configuration afterwards, as nothing tells it
 * again: the prior one stays. Another value replaces the resource. Needs `optional_computed`.
 */
export function writeOnce<T, Prior = T>(): PlanModifier<T, Prior> {
  return {
    modify: ({ creating, config, prior, planned, changed }) => {
      if (creating) {
        return config === null
          ? { refusal: 'The value is needed to create the resource: give it one, which may be left out afterwards' }
          : {};
      }
      if (config === null) return planned instanceof Unknown ? { planned: prior } : {};
      return { requiresReplace: changed && prior !== null };
    },
  };
}

/** A change of the value destroys the resource and creates it anew. */
export function requiresReplace<T, Prior = T>(): PlanModifier<T, Prior> {
  return { modify: ({ creating, changed }) => ({ requiresReplace: !creating && changed }) };
}

/** As {@link requiresReplace}, but only when `condition` holds. */
export function requiresReplaceIf<T, Prior = T>(
  condition: (change: AttributeChange<T, Prior>) => boolean,
): PlanModifier<T, Prior> {
  return {
    modify: (change) => ({ requiresReplace: !change.creating && change.changed && condition(change) }),
  };
}

/** As {@link requiresReplace}, but only when the configuration gives the value; what is not known yet is given. */
export function requiresReplaceIfConfigured<T, Prior = T>(): PlanModifier<T, Prior> {
  return requiresReplaceIf(({ config }) => config !== null);
}
