import type { Destination } from '#konnect/contract/destination';
import { block, quoted } from './hcl';
import type { FoundWebhook, Inventory } from './inventory';
import { createLabels } from './labels';

/** The configuration of all that was found, each thing with the `import` block that takes it into the state. */
export function writeConfiguration({ organization, destinations, webhooks }: Inventory): string {
  const destinationLabels = createLabels();
  const labels = new Map(destinations.map(({ id, name }) => [id, destinationLabels.of(name)]));
  const regionLabels = createLabels();
  const portalLabels = createLabels();
  return [
    `# Audit logs of the organization ${quoted(organization.name)} (${organization.id}).\n`,
    ...destinations.flatMap((destination) => destinationBlocks(destination, labels.get(destination.id) ?? '')),
    ...webhooks.flatMap((webhook) =>
      webhookBlocks(webhook, {
        label: webhook.portal ? portalLabels.of(webhook.portal.name) : regionLabels.of(webhook.region),
        destination: labels.get(webhook.audit_log_destination_id),
        organization: organization.id,
      }),
    ),
  ].join('\n');
}

/** Konnect does not tell the authorization, so that it becomes a variable. */
function destinationBlocks(destination: Destination, label: string): readonly string[] {
  const address = `konnectaudit_destination.${label}`;
  const variable = `${label}_authorization`;
  return [
    block('import', { to: address, id: quoted(destination.id) }),
    block(`variable "${variable}"`, {
      type: 'string',
      ephemeral: 'true',
      description: quoted(`Authorization header for the destination "${destination.name}", scheme included.`),
    }),
    block(`resource "konnectaudit_destination" "${label}"`, {
      name: quoted(destination.name),
      endpoint: quoted(destination.endpoint),
      log_format: quoted(destination.log_format),
      skip_ssl_verification: destination.skip_ssl_verification ? 'true' : undefined,
      authorization_wo: `var.${variable}`,
      authorization_wo_version: '"1"',
    }),
  ];
}

interface Naming {
  readonly label: string;
  /** Undefined when the destination is not among those that were found. */
  readonly destination: string | undefined;
  /** Id of the organization. */
  readonly organization: string;
}

function webhookBlocks(webhook: FoundWebhook, { label, destination, organization }: Naming): readonly string[] {
  const { region, portal, enabled, audit_log_destination_id: destinationId } = webhook;
  const type = portal ? 'konnectaudit_portal_webhook' : 'konnectaudit_webhook';
  const id = [organization, region, ...(portal ? [portal.id] : [])].join('/');
  return [
    block('import', { to: `${type}.${label}`, id: quoted(id) }),
    block(`resource "${type}" "${label}"`, {
      region: quoted(region),
      portal_id: portal && quoted(portal.id),
      audit_log_destination_id:
        destination === undefined ? quoted(destinationId) : `konnectaudit_destination.${destination}.id`,
      enabled: enabled ? undefined : 'false',
    }),
  ];
}
