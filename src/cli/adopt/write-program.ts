import type { Destination } from '#konnect/contract/destination';
import { quoted } from './hcl';
import { type BoundPlace, importIdOf, type InlinePlace, type Inventory, isInline } from './inventory';
import { createLabels, type Labels } from './labels';
import { remarksOf, untilRemoved } from './remarks';

/** The two libraries that run constructs, and where the constructs for each are. */
const constructsFor = { cdktf: 'konnect-audit', cdktn: 'konnect-audit/cdktn' } as const;
export type Library = keyof typeof constructsFor;

/** A program in TypeScript that declares all that was found, each thing with the import that takes it into the state. */
export function writeProgram(inventory: Inventory, library: Library): string {
  const { organization } = inventory;
  return `// Audit logs of the organization ${text(organization.name)} (${organization.id}).
${remarksOf(inventory)
  .map((remark) => `// ${remark}\n`)
  .join('')}import { App, TerraformStack } from '${library}';
import type { Construct } from 'constructs';
import { ${usedBy(inventory).join(', ')} } from '${constructsFor[library]}';
${inventory.webhooks.some(isInline) ? `import { Webhook as InlineWebhook } from '${constructsFor[library]}/l1/webhook';\n` : ''}
class AuditLogs extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new KonnectauditProvider(this, 'konnect', { expectedOrgId: ${text(organization.id)} });
${indented(statements(inventory))}  }
}

const app = new App();
new AuditLogs(app, 'audit-logs');
app.synth();
`;
}

/** The names of the constructs that the program takes from us: a compiler may refuse others. */
function usedBy({ destinations, webhooks }: Inventory): readonly string[] {
  const known = new Set(destinations.map(({ id }) => id));
  const bound = webhooks.filter((webhook): webhook is BoundPlace => !isInline(webhook));
  const isUsed = {
    Destination: destinations.length > 0 || bound.some((webhook) => !known.has(webhook.audit_log_destination_id)),
    KonnectauditProvider: true,
    PortalWebhook: bound.some(({ portal }) => portal !== undefined),
    SecretVariable: destinations.length > 0,
    Webhook: bound.some(({ portal }) => portal === undefined),
  };
  return Object.entries(isUsed).flatMap(([name, used]) => (used ? [name] : []));
}

/** Constructs of one scope have ids of their own, whatever they are: all come out of one set of labels. */
function statements({ organization, destinations, webhooks }: Inventory): string {
  const labels = createLabels();
  const constants = new Map<string, string>();
  const declared = destinations.map((destination) => {
    const id = labels.of(destination.name);
    constants.set(destination.id, constantOf(id));
    return destinationStatements(destination, id, labels);
  });
  const placed = webhooks.map((webhook) => {
    const importId = importIdOf(webhook, organization);
    if (isInline(webhook)) return inlineStatement(webhook, { labels, importId });
    const destination = constants.get(webhook.audit_log_destination_id);
    return webhookStatement(webhook, { labels, importId, destination });
  });
  return [...declared, ...placed].map((statement) => `\n${statement}`).join('');
}

/** Konnect does not tell the authorization: it becomes a variable, which is not sent before somebody wants it to be. */
function destinationStatements(destination: Destination, id: string, labels: Labels): string {
  const description = `Authorization header for the destination "${destination.name}", scheme included.`;
  const skips = destination.skip_ssl_verification ? '  skipSslVerification: true,\n' : '';
  return `\
const ${constantOf(id)} = new Destination(this, '${id}', {
  name: ${text(destination.name)},
  endpoint: ${text(destination.endpoint)},
  logFormat: ${text(destination.log_format)},
${skips}  authorization: new SecretVariable(this, '${labels.of(`${id} authorization`)}', {
    description: ${text(description)},
  }).stringValue,
  lifecycle: { ignoreChanges: ['authorization_wo_version'] }, // ${untilRemoved}
});
${constantOf(id)}.importFrom('${destination.id}');
`;
}

interface Naming {
  readonly labels: Labels;
  readonly importId: string;
}

/** @param naming `destination` is the constant that holds it; undefined when it is not among those that were found */
function webhookStatement(
  webhook: BoundPlace,
  { labels, destination, importId }: Naming & { readonly destination: string | undefined },
): string {
  const { region, portal, enabled, audit_log_destination_id: destinationId } = webhook;
  const construct = portal ? 'PortalWebhook' : 'Webhook';
  const id = labels.of(portal ? `portal ${portal.name}` : `webhook ${region}`);
  const elsewhere = (): string =>
    `Destination.fromDestinationId(this, '${labels.of(`destination of ${id}`)}', ${text(destinationId)})`;
  const properties = [
    `region: ${text(region)},`,
    ...(portal ? [`portalId: ${text(portal.id)},`] : []),
    `destination: ${destination ?? elsewhere()},`,
    ...(enabled ? [] : ['enabled: false,']),
  ];
  return `\
new ${construct}(this, '${id}', {
${properties.map((line) => `  ${line}\n`).join('')}}).importFrom(${text(importId)});
`;
}

/** The constructs of more than one resource know destinations only. Without an authorization, that of Konnect stays. */
function inlineStatement(webhook: InlinePlace, { labels, importId }: Naming): string {
  const skips = webhook.skip_ssl_verification ? '  skipSslVerification: true,\n' : '';
  return `\
new InlineWebhook(this, '${labels.of(`webhook ${webhook.region}`)}', {
  region: ${text(webhook.region)},
  endpoint: ${text(webhook.endpoint)},
  logFormat: ${text(webhook.log_format)},
${skips}}).importFrom(${text(importId)});
`;
}

/** `siem_prod` becomes `siemProdDestination`; labels that differ make constants that differ, and none is a keyword. */
function constantOf(label: string): string {
  return `${label.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}Destination`;
}

/** A text in TypeScript of which Terraform makes the same text, on one line. */
function text(value: string): string {
  return quoted(value).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** As it stands in the constructor. */
function indented(lines: string): string {
  return lines.replace(/^(?=.)/gm, '    ');
}
