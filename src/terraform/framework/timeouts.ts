import type { Value } from '#terraform/cty/value';
import { isCtyObject } from '#terraform/cty/value';
import type { Attribute, Attributes, NestedObject } from './attribute';
import { nested, string } from './attribute';
import { duration, parseDuration } from './types/duration';

const timedOperations = ['create', 'read', 'update', 'delete'] as const;

/** What a time limit can be set for. */
export type TimedOperation = (typeof timedOperations)[number];

/** How long each operation may take, in milliseconds; Infinity where nothing limits it. */
export type Timeouts = Readonly<Record<TimedOperation, number>>;

/** Where nothing is limited. */
export const noTimeouts: Timeouts = { create: Infinity, read: Infinity, update: Infinity, delete: Infinity };

type TimeoutAttributes<O extends TimedOperation> = { readonly [K in O]: Attribute<string, 'optional', false> };

/** What {@link timeouts} makes. */
export interface TimeoutsAttribute<O extends TimedOperation> extends Attribute<
  NestedObject<TimeoutAttributes<O>>,
  'optional',
  false
> {
  readonly defaults: { readonly [K in O]: string };
}

/**
 * The attribute `timeouts`, in which a user says how long the operations named here may take. Resources and data sources
 * whose schema has it under that name are held to it: `context.timeouts` tells the limits, and `context.signal` is aborted
 * when the time is over.
 *
 * @param defaults - What counts where the user says nothing: durations such as "30s", "5m" or "1h30m".
 */
export function timeouts<const O extends TimedOperation>(defaults: {
  readonly [K in O]: string;
}): TimeoutsAttribute<O> {
  const attributes = Object.fromEntries(
    Object.entries<string>(defaults).map(([name, text]) => [name, timeout(name, text)]),
  ) as TimeoutAttributes<O>;
  const description = 'How long operations may take before they count as failed, for example `30s`, `5m` or `1h30m`.';
  return { ...nested('single', attributes, { presence: 'optional', description }), defaults };
}

function timeout(name: string, text: string): Attribute<string, 'optional', false> {
  if (parseDuration(text) === undefined)
    throw new TypeError(`Cannot limit ${name} as "${text}" is no duration: write 5m, say`);
  return string({
    presence: 'optional',
    description: `For ${name}. \`${text}\` when not set.`,
    customType: duration(),
    validators: [
      {
        validate: (value, show) =>
          (parseDuration(value) ?? 1) > 0 ? undefined : `${show(value)} leaves no time: use a duration above zero`,
      },
    ],
  });
}

/** The limits that a configuration, plan or state sets by its attribute `timeouts`. */
export function timeoutsOf(attributes: Attributes, given: Value): Timeouts {
  const attribute = attributes['timeouts'];
  if (!attribute || !isTimeouts(attribute)) return noTimeouts;
  const said = isCtyObject(given) ? given : {};
  const limits: Record<TimedOperation, number> = { ...noTimeouts };
  for (const name of timedOperations) {
    const text = said[name] ?? attribute.defaults[name];
    if (typeof text === 'string') limits[name] = parseDuration(text) ?? Infinity;
  }
  return limits;
}

function isTimeouts(
  attribute: Attribute,
): attribute is Attribute & { readonly defaults: Partial<Record<string, string>> } {
  return 'defaults' in attribute;
}

/** Whether the schema has time limits. */
export function hasTimeouts({ timeouts: attribute }: Attributes): boolean {
  return attribute !== undefined && isTimeouts(attribute);
}
