import type { Clock } from '#clock';
import type { AuditLog } from '#konnect/contract/audit-log';
import type { Jwks } from '#konnect/contract/jwks';
import type { Organization } from '#konnect/contract/organization';
import type { Portal } from '#konnect/contract/portal';
import type { Region } from '#konnect/contract/region';
import { listAuditLogs, type AuditLogFilter } from './audit-logs';
import type { BoundWebhooks } from './bound-webhook';
import type { Call, CallOptions } from './call';
import { createDestinations, type Destinations } from './destinations';
import { createInlineWebhook, type InlineWebhooks } from './inline-webhook';
import { readJwks } from './jwks';
import { readOrganization } from './organization';
import { createPortalWebhook } from './portal-webhook';
import { listPortals } from './portals';
import { createPortalReplayJobs, createReplayJobs, type ReplayJobs } from './replay-job';
import type { CallLog, Requester } from './request';
import { defaultRetryPolicy } from './retry';
import { createWebhook } from './webhook';

export interface ClientOptions {
  /** Base of all URLs. `{region}` in it is replaced by the region that is asked, or by `global`. */
  readonly serverUrl: string;
  /** A personal or a system account access token. Space around it is not part of it. */
  readonly token: string;
  /** PEM of an authority to trust besides the system's. @default none */
  readonly ca?: string;
  /** For each attempt at a call, ms. @default 30_000 */
  readonly timeoutMs?: number;
  /** Longest time from a call's first attempt to the start of its last, ms. @default 300_000 */
  readonly retryBudgetMs?: number;
  readonly clock: Clock;
  readonly userAgent: string;
  /** @default nothing is logged */
  readonly log?: CallLog;
  /** Spreads retries, from 0 up to 1. @default Math.random */
  readonly random?: () => number;
}

/** Konnect, as far as it is about audit logs. Every call is retried where that is safe, and throws KonnectError. */
export interface KonnectClient {
  /** They belong to the organization and are asked for at its `global` host. */
  readonly destinations: Destinations;
  webhook(region: Region): BoundWebhooks;
  /** The same webhook as version 2 of the API has it: with an endpoint and without a destination. */
  inlineWebhook(region: Region): InlineWebhooks;
  portalWebhook(region: Region, portalId: string): BoundWebhooks;
  replayJob(region: Region): ReplayJobs;
  portalReplayJob(region: Region, portalId: string): ReplayJobs;
  auditLogs(region: Region, options?: AuditLogFilter & CallOptions): AsyncIterable<AuditLog>;
  portals(region: Region, options?: CallOptions): AsyncIterable<Portal>;
  jwks(region: Region, options?: CallOptions): Promise<Jwks>;
  organization(options?: CallOptions): Promise<Organization>;
  /** Resolves when the calls under way have ended and the connections are closed. */
  close(): Promise<void>;
}

/**
 * Makes a client. Nothing is loaded and nothing is connected before its first call.
 * @throws TypeError when the token holds what no header can carry; the token is not in the message
 */
export function createClient(options: ClientOptions): KonnectClient {
  const { clock } = options;
  const token = readToken(options.token);
  let requester: Promise<Requester> | undefined;
  const call: Call = async (name, ask) => (await (requester ??= load({ ...options, token }))).call(name, ask);
  return {
    destinations: createDestinations({ call, clock }),
    webhook: (region) => createWebhook(call, region),
    inlineWebhook: (region) => createInlineWebhook(call, region),
    portalWebhook: (region, portalId) => createPortalWebhook(call, region, portalId),
    replayJob: (region) => createReplayJobs(call, clock, region),
    portalReplayJob: (region, portalId) => createPortalReplayJobs(call, clock, region, portalId),
    auditLogs: (region, filter) => listAuditLogs(call, region, filter),
    portals: (region, callOptions) => listPortals(call, region, callOptions),
    jwks: (region, callOptions) => readJwks(call, region, callOptions),
    organization: (callOptions) => readOrganization(call, callOptions),
    async close() {
      await (await requester)?.close();
    },
  };
}

/** Everything that is slow to load stands behind this import. */
async function load(options: ClientOptions): Promise<Requester> {
  const { createRequester } = await import('#konnect/client/request');
  const { ca, log, timeoutMs = 30_000, retryBudgetMs = defaultRetryPolicy.budgetMs, random = Math.random } = options;
  return createRequester({
    ...options,
    ca,
    log,
    timeoutMs,
    random,
    retry: { ...defaultRetryPolicy, budgetMs: retryBudgetMs },
  });
}

function readToken(text: string): string {
  const token = text.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new TypeError(
    `Cannot use the token as it ${token === '' ? 'is empty' : 'holds a space or a character beyond ASCII'}: copy it once more`,
  );
}
