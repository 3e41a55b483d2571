import type { Region } from '#konnect/contract/region';
import type { UpdateInlineWebhook } from '#konnect/contract/inline-webhook';
import { Unknown } from '#terraform/cty/unknown';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Config, KnownConfig, Planned, Proposed, State } from '#terraform/framework/model';
import { sendsAuthorization } from '#provider/authorization/change';
import { authorizationOf, validateAuthorization } from '#provider/authorization/validate';
import type { Occupant } from '#provider/delivery/site';
import { showEndpoint } from '#provider/endpoint';
import type { Session } from '#provider/session';
import type { attributes } from './schema';

type WebhookState = State<typeof attributes>;
type Context = Pick<ConfiguredContext<Session>, 'client' | 'signal'>;

/** What a webhook delivers to: a destination by its id, or an endpoint of its own, and then the id is null. */
export type Target = Pick<
  WebhookState,
  'audit_log_destination_id' | 'endpoint' | 'log_format' | 'skip_ssl_verification' | 'enabled'
>;

/** Exactly one of destination and endpoint; and what belongs to an endpoint only beside one. */
export function validateTarget(config: Config<typeof attributes>): void {
  const { audit_log_destination_id: id, endpoint } = config;
  if (id === null && endpoint === null) throw refusal('Missing destination', 'neither is set: set one of them');
  if (isGiven(id) && isGiven(endpoint)) throw refusal('Two destinations', 'both are set: remove one of them');
  validateAuthorization(config);
  if (endpoint !== null) return;
  const names = ['authorization', 'authorization_wo', 'log_format', 'skip_ssl_verification'] as const;
  const stray = names.find((name) => isGiven(config[name]));
  if (stray === undefined) return;
  throw new DiagnosticError(
    'Attribute without an endpoint',
    `${stray} is set and endpoint is not: the destination has a ${stray.replace('_wo', '')} of its own, so remove it here`,
    [{ attribute: stray }],
  );
}

function isGiven(value: unknown): boolean {
  return value !== null && !(value instanceof Unknown);
}

function refusal(summary: string, found: string): DiagnosticError {
  const detail = `A webhook delivers to audit_log_destination_id or to an endpoint of its own, and ${found}`;
  return new DiagnosticError(summary, detail, [{ attribute: 'audit_log_destination_id' }]);
}

/** Plans what an endpoint of its own has when it is not configured, and a destination never has. */
export function planTarget({ config, planned }: TargetPlan): void {
  const isInline = config.endpoint !== null;
  if (config.log_format === null) planned.log_format = isInline ? 'cef' : null;
  if (config.skip_ssl_verification === null) planned.skip_ssl_verification = isInline ? false : null;
}

interface TargetPlan {
  readonly config: Config<typeof attributes>;
  readonly planned: Proposed<typeof attributes>;
}

/** Looks a webhook up as it is now, the way the state knows it; undefined when there is none of that kind. */
export async function lookUp(
  region: Region,
  isInline: boolean,
  { client: { konnect }, signal }: Context,
): Promise<Target | undefined> {
  if (!isInline) {
    const bound = await konnect.webhook(region).get({ signal });
    return bound && { ...bound, endpoint: null, log_format: null, skip_ssl_verification: null };
  }
  const inline = await konnect.inlineWebhook(region).get({ signal });
  if (!inline) return undefined;
  const { endpoint, log_format, skip_ssl_verification, enabled } = inline;
  return { audit_log_destination_id: null, endpoint, log_format, skip_ssl_verification, enabled };
}

/** The webhook that the region has, of either kind; undefined when it has none. */
export async function lookUpEither(region: Region, context: Context): Promise<Target | undefined> {
  return (await lookUp(region, false, context)) ?? (await lookUp(region, true, context));
}

/** One with an endpoint of its own that is switched off counts as deleted: there is no other way to delete it. */
export function isDeleted({ endpoint, enabled }: Target): boolean {
  return endpoint !== null && enabled !== true;
}

/** The webhook that is in the way of a new one. */
export async function occupantOf(
  region: Region,
  planned: Proposed<typeof attributes> | Planned<typeof attributes>,
  context: Context,
): Promise<Occupant | undefined> {
  const found = await lookUpEither(region, context);
  if (!found || isDeleted(found)) return undefined;
  const { audit_log_destination_id: id, endpoint } = found;
  return endpoint === null
    ? { target: `destination "${id ?? ''}"`, isOurs: id === planned.audit_log_destination_id }
    : { target: `endpoint "${showEndpoint(endpoint)}"`, isOurs: endpoint === planned.endpoint };
}

/** What an apply writes. */
export interface Write {
  readonly region: Region;
  readonly config: KnownConfig<typeof attributes>;
  /** Undefined when the webhook is created. */
  readonly prior: WebhookState | undefined;
  readonly planned: Planned<typeof attributes>;
}

/** Configures and switches in one call: Konnect's specification has a default for what is left out. */
export async function write({ region, config, prior, planned }: Write, { client, signal }: Context): Promise<void> {
  const { konnect } = client;
  const { enabled } = planned;
  if (planned.audit_log_destination_id !== null) {
    const body = { audit_log_destination_id: planned.audit_log_destination_id, enabled };
    await konnect.webhook(region).update(body, { signal });
    return;
  }
  const authorization = !prior || sendsAuthorization(prior, planned) ? authorizationOf(config) : null;
  const body: UpdateInlineWebhook = {
    endpoint: planned.endpoint ?? '',
    log_format: planned.log_format as Required<UpdateInlineWebhook>['log_format'],
    skip_ssl_verification: planned.skip_ssl_verification as boolean,
    enabled,
    ...(authorization !== null && { authorization }),
  };
  await konnect.inlineWebhook(region).update(body, { signal });
}

/** Switches the webhook off. */
export async function switchOff(region: Region, isInline: boolean, { client, signal }: Context): Promise<void> {
  const { konnect } = client;
  const patch = { enabled: false };
  if (isInline) await konnect.inlineWebhook(region).update(patch, { signal });
  else await konnect.webhook(region).update(patch, { signal });
}
