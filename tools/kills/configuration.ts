import type { Region } from '#konnect/contract/region';
import type { Random } from '#mock/random';

/** What a configuration wants of Konnect. */
export interface Wanted {
  readonly destinations: readonly WantedDestination[];
  readonly webhooks: readonly WantedWebhook[];
}

export interface WantedDestination {
  /** Its resource, which a change of name leaves where it is. */
  readonly label: string;
  readonly name: string;
  readonly endpoint: string;
  readonly log_format: string;
}

export interface WantedWebhook {
  readonly place: Place;
  /** The name of its destination. */
  readonly destination: string;
  readonly enabled: boolean;
}

/** A region, or a portal in it. */
export interface Place {
  readonly region: Region;
  readonly portal?: string;
}

/** The path of a place's webhook in the API. */
export function pathOf({ region, portal }: Place): string {
  return portal === undefined ? `/${region}/v3/audit-log-webhook` : `/${region}/v3/portals/${portal}/audit-log-webhook`;
}

/** Draws a configuration: up to four destinations, and webhooks in some of the places. */
export function draw(random: Random, places: readonly Place[]): Wanted {
  const destinations = ['a', 'b', 'c', 'd']
    .filter(() => random() < 0.7)
    .map((label) => ({
      label,
      name: random() < 0.7 ? label : `${label} renamed`,
      endpoint: `https://siem.test/${pick(['x', 'y'], random)}`,
      log_format: pick(['json', 'cef'], random),
    }));
  const [first, ...others] = destinations;
  if (!first) return { destinations, webhooks: [] };
  const webhooks = places
    .filter(() => random() < 0.7)
    .map((place) => {
      const { name: destination } = pick([first, ...others], random);
      return { place, destination, enabled: random() < 0.7 };
    });
  return { destinations, webhooks };
}

/** One of them. */
export function pick<T>(choices: readonly [T, ...(readonly T[])], random: Random): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}

/** The configuration in Terraform's words. */
export function writeConfiguration({ destinations, webhooks }: Wanted): string {
  const labels = new Map(destinations.map(({ name, label }) => [name, label]));
  return [
    ...destinations.map(({ label, name, endpoint, log_format }) =>
      resource('destination', label, {
        ...{ name, endpoint, log_format },
        authorization_wo: 'Splunk token',
        authorization_wo_version: '1',
      }),
    ),
    ...webhooks.map(({ place: { region, portal }, destination, enabled }) => {
      const to = `\${konnectaudit_destination.${labels.get(destination)}.id}`;
      const common = { region, audit_log_destination_id: to, enabled };
      if (portal === undefined) return resource('webhook', region, common);
      return resource('portal_webhook', region, { ...common, portal_id: portal });
    }),
  ].join('\n');
}

function resource(type: string, label: string, values: Readonly<Record<string, string | boolean>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  ${name} = ${JSON.stringify(value)}`);
  // Else Terraform would delete what a webhook is bound to before it binds the webhook to something else.
  if (type === 'destination') lines.push('  lifecycle {', '    create_before_destroy = true', '  }');
  return [`resource "konnectaudit_${type}" "${label}" {`, ...lines, '}', ''].join('\n');
}
