import fc from 'fast-check';

export const destinations = ['a', 'b'] as const;
export const webhooks = ['eu', 'us', 'portal'] as const;

export type DestinationName = (typeof destinations)[number];
export type WebhookName = (typeof webhooks)[number];
export type ResourceName = DestinationName | WebhookName;

/** A destination, as a configuration or somebody else wants it. */
export interface WantedDestination {
  readonly name: string;
  readonly endpoint: string;
  readonly log_format: string;
}

export interface WantedWebhook {
  readonly to: DestinationName;
  readonly enabled: boolean;
}

/** What is configured; a resource that is not in it is to go. */
export type Configuration = Partial<
  Readonly<Record<DestinationName, WantedDestination> & Record<WebhookName, WantedWebhook>>
>;

/** What may happen. Undefined stands for what is taken away. */
export type Step =
  | { readonly do: 'configure'; readonly destination: DestinationName; readonly as: WantedDestination | undefined }
  | { readonly do: 'configure'; readonly webhook: WebhookName; readonly as: WantedWebhook | undefined }
  | { readonly do: 'change outside'; readonly destination: DestinationName; readonly as: WantedDestination | undefined }
  | { readonly do: 'change outside'; readonly webhook: WebhookName; readonly as: WantedWebhook | undefined }
  | { readonly do: 'apply' };

const wantedDestination = (name: DestinationName): fc.Arbitrary<WantedDestination> =>
  fc.record({
    name: fc.constantFrom(name, `${name} renamed`),
    endpoint: fc.constantFrom('https://siem.test/x', 'https://siem.test/y'),
    log_format: fc.constantFrom('cef', 'json'),
  });

const wantedWebhook: fc.Arbitrary<WantedWebhook> = fc.record({
  to: fc.constantFrom(...destinations),
  enabled: fc.boolean(),
});

const orNothing = <T>(wanted: fc.Arbitrary<T>) => fc.option(wanted, { nil: undefined, freq: 4 });

const change = fc.oneof(
  fc
    .constantFrom(...destinations)
    .chain((destination) =>
      fc.record({ destination: fc.constant(destination), as: orNothing(wantedDestination(destination)) }),
    ),
  fc.record({ webhook: fc.constantFrom(...webhooks), as: orNothing(wantedWebhook) }),
);

/** A configuration that has every resource. */
export const beginnings: fc.Arbitrary<Configuration> = fc.record({
  ...{ a: wantedDestination('a'), b: wantedDestination('b') },
  ...{ eu: wantedWebhook, us: wantedWebhook, portal: wantedWebhook },
});

/** Anything that may happen, applies among it. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: change.map((what) => ({ do: 'configure', ...what }) as const) },
    { weight: 3, arbitrary: change.map((what) => ({ do: 'change outside', ...what }) as const) },
    { weight: 2, arbitrary: fc.constant({ do: 'apply' } as const) },
  ),
  { minLength: 3, maxLength: 7 },
);

/** The configuration after a step. A webhook of a destination that is not configured cannot be written. */
export function configured(before: Configuration, step: Step): Configuration {
  if (step.do !== 'configure') return before;
  const after = { ...before, ['webhook' in step ? step.webhook : step.destination]: step.as };
  const stray = webhooks.filter((name) => after[name] && !after[after[name].to]);
  return { ...after, ...Object.fromEntries(stray.map((name) => [name, undefined])) };
}
