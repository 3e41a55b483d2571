import type { Destination } from '#konnect/contract/destination';
import { block, quoted } from './hcl';
import { type BoundPlace, importIdOf, type InlinePlace, type Inventory, isInline } from './inventory';
import { createLabels } from './labels';
import { remarksOf, untilRemoved } from './remarks';

/** The configuration of all that was found, each thing with the `import` block that takes it into the state. */
export function writeConfiguration(inventory: Inventory): string {
  const { organization, destinations, webhooks } = inventory;
  const destinationLabels = createLabels();
  const labels = new Map(destinations.map(({ id, name }) => [id, destinationLabels.of(name)]));
  const regionLabels = createLabels();
  const portalLabels = createLabels();
  const remarks = remarksOf(inventory).map((remark) => `# ${remark}\n`);
  return [
    `# Audit logs of the organization ${quoted(organization.name)} (${organization.id}).\n${remarks.join('')}`,
    ...destinations.flatMap((destination) => destinationBlocks(destination, labels.get(destination.id) ?? '')),
    ...webhooks.flatMap((webhook) => {
      const label = webhook.portal ? portalLabels.of(webhook.portal.name) : regionLabels.of(webhook.region);
      const importId = importIdOf(webhook, organization);
      if (isInline(webhook)) return inlineBlocks(webhook, { label, importId });
      return webhookBlocks(webhook, { label, importId, destination: labels.get(webhook.audit_log_destination_id) });
    }),
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
  readonly importId: string;
}

/** @param naming `destination` is undefined when it is not among those that were found */
function webhookBlocks(
  { region, portal, enabled, audit_log_destination_id: destinationId }: BoundPlace,
  { label, destination, importId }: Naming & { readonly destination: string | undefined },
): readonly string[] {
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

/** Without an authorization, that of Konnect stays. */
function inlineBlocks(webhook: InlinePlace, { label, importId }: Naming): readonly string[] {
  return [
    block('import', { to: `konnectaudit_webhook.${label}`, id: quoted(importId) }),
    block(`resource "konnectaudit_webhook" "${label}"`, {
      region: quoted(webhook.region),
      endpoint: quoted(webhook.endpoint),
      log_format: quoted(webhook.log_format),
      skip_ssl_verification: webhook.skip_ssl_verification ? 'true' : undefined,
    }),
  ];
}
