import type { Destination } from '#konnect/contract/destination';
import { block, quoted } from './hcl';
import { importIdOf, type FoundWebhook, type Inventory } from './inventory';
import { createLabels } from './labels';
import { untilRemoved } from './until-removed';

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
        importId: importIdOf(webhook, organization),
      }),
    ),
  ].join('\n');
}

/** Konnect does not tell the authorization: it becomes a variable, which is not sent before somebody wants it to be. */
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
    block(
      `resource "konnectaudit_destination" "${label}"`,
      {
        name: quoted(destination.name),
        endpoint: quoted(destination.endpoint),
        log_format: quoted(destination.log_format),
        skip_ssl_verification: destination.skip_ssl_verification ? 'true' : undefined,
        authorization_wo: `var.${variable}`,
        authorization_wo_version: '"1"',
      },
      block('lifecycle', { ignore_changes: `[authorization_wo_version] # ${untilRemoved}` }),
    ),
  ];
}

interface Naming {
  readonly label: string;
  /** Undefined when the destination is not among those that were found. */
  readonly destination: string | undefined;
  readonly importId: string;
}

function webhookBlocks(webhook: FoundWebhook, { label, destination, importId }: Naming): readonly string[] {
  const { region, portal, enabled, audit_log_destination_id: destinationId } = webhook;
  const type = portal ? 'konnectaudit_portal_webhook' : 'konnectaudit_webhook';
  return [
    block('import', { to: `${type}.${label}`, id: quoted(importId) }),
    block(`resource "${type}" "${label}"`, {
      region: quoted(region),
      portal_id: portal && quoted(portal.id),
      audit_log_destination_id:
        destination === undefined ? quoted(destinationId) : `konnectaudit_destination.${destination}.id`,
      enabled: enabled ? undefined : 'false',
    }),
  ];
}
