/** Which of a rule's names have a value; what is not known yet is in neither list, as it may turn out to be null. */
export interface Decided<N extends string = string> {
  readonly set: readonly N[];
  readonly unset: readonly N[];
}

/** What is wrong with a combination of values. */
interface Violation {
  readonly summary: string;
  /** What was found and the way out. */
  readonly detail: string;
  /** The one to point at. @default the configuration, block or object as a whole */
  readonly name?: string;
}

/**
 * Says which attributes and blocks go together in one configuration, block or nested object. `N` are their names: one that
 * the schema does not have does not compile.
 */
export interface Rule<N extends string = string> {
  readonly names: readonly string[];
  /** Undefined when all is well, or may still turn out to be. */
  judge(decided: Decided<N>): Violation | undefined;
}

/** Where `name` is set, none of the `others` may be. */
export function conflictsWith<const N extends string>(name: N, ...others: readonly N[]): Rule<N> {
  return {
    names: [name, ...others],
    judge: ({ set }) => {
      const found = set.filter((other) => other !== name);
      if (!set.includes(name) || found.length === 0) return undefined;
      return conflict(`${quote([name])} cannot be used beside ${quote(found)}: remove one or the other`, name);
    },
  };
}

/** One of the names is set, and no more. */
export function exactlyOneOf<const N extends string>(...names: readonly N[]): Rule<N> {
  return {
    names,
    judge: ({ set, unset }) => {
      if (set.length > 1) return conflict(`${quote(set)} are set together: keep one of them`, set[1]);
      return missing(names, unset, 'exactly one');
    },
  };
}

/** One of the names is set, or more. */
export function atLeastOneOf<const N extends string>(...names: readonly N[]): Rule<N> {
  return { names, judge: ({ unset }) => missing(names, unset, 'at least one') };
}

/** All of the names are set, or none is. */
export function requiredTogether<const N extends string>(...names: readonly N[]): Rule<N> {
  return {
    names,
    judge: ({ set, unset }) => {
      const [name] = set;
      if (unset.length === 0 || name === undefined) return undefined;
      return {
        summary: 'Missing attribute',
        detail: `${quote(set)} needs ${quote(unset)} beside it: set all of them or none`,
        name,
      };
    },
  };
}

function conflict(detail: string, name: string | undefined): Violation {
  return { summary: 'Conflicting attributes', detail, ...(name !== undefined && { name }) };
}

function missing(names: readonly string[], unset: readonly string[], wanted: string): Violation | undefined {
  if (unset.length < names.length) return undefined;
  return { summary: 'Missing attribute', detail: `None of ${quote(names)} is set: set ${wanted} of them` };
}

function quote(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
