import { request, type Dispatcher } from 'undici';
import type { Clock } from '#clock';
import type { Sleep } from '#mock/steered-clock';
import type { Cell } from '#mock/world';
import type { Agents } from './agents';
import type { Outcome } from './outcome';
import type { DeliveryProfile } from './profile';
import { hopAfter, mostHops, type Hop } from './redirect';

/** Where a batch is posted, and how: a destination, or what looks like one. */
export interface Receiving {
  readonly endpoint: string;
  /** What the `Authorization` header says, to the letter. */
  readonly authorization: string;
  readonly skip_ssl_verification: boolean;
}

/**
 * Posts a body that is compressed with gzip, once. Whatever the receiver does is an outcome.
 * @throws the reason of `closing` when that is given meanwhile
 */
export type Attempt = (receiving: Receiving, body: Uint8Array, sending: Sending) => Promise<Outcome>;

/** Who sends. */
export interface Sending {
  readonly cell: Cell;
  /** Its organization's name. */
  readonly organization: string;
  /** How to wait, so that time may move meanwhile. */
  readonly sleep: Sleep;
}

export interface AttemptOptions {
  readonly agents: Agents;
  /** That of an organization, by its id. */
  readonly clockOf: (organization: string) => Pick<Clock, 'after'>;
  readonly profile: DeliveryProfile;
  /** Given before the agents are closed, which ends what is under way. */
  readonly closing: AbortSignal;
}

/** The time for an answer is that of the whole attempt, redirects and all. */
export function createAttempt({ agents, clockOf, profile, closing }: AttemptOptions): Attempt {
  return async (receiving, body, { cell }) => {
    const timeout = new AbortController();
    const cancel = clockOf(cell.organization).after(profile.timeoutMs, () =>
      timeout.abort(noAnswer(profile.timeoutMs)),
    );
    try {
      return await post(receiving, body, {
        dispatcher: receiving.skip_ssl_verification ? agents.trusting : agents.verifying,
        signal: timeout.signal,
        profile,
      });
    } catch (error) {
      closing.throwIfAborted();
      return failure(error);
    } finally {
      cancel();
    }
  };
}

interface PostOptions {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  readonly profile: DeliveryProfile;
}

async function post(
  { endpoint, authorization }: Receiving,
  body: Uint8Array,
  { profile, ...options }: PostOptions,
): Promise<Outcome> {
  const headers = {
    ...(authorization === '' ? {} : { authorization }),
    'content-type': profile.contentType,
    'content-encoding': profile.contentEncoding,
    'user-agent': userAgent,
  };
  const first = new URL(endpoint);
  let hop: Hop = { url: first, method: 'POST', headers, body };
  for (let hops = 1; ; hops += 1) {
    const { status, location, retryAfter } = await send(hop, options);
    const next =
      profile.redirects === 'followed' && hops < mostHops ? hopAfter(hop, first, { status, ...location }) : undefined;
    if (!next) return { kind: 'answer', status, ...retryAfter, ...(hops > 1 ? { redirected: hop.method } : {}) };
    hop = next;
  }
}

async function send({ url, method, headers, body }: Hop, options: Omit<PostOptions, 'profile'>) {
  const response = await request(url, { method, headers, body, ...options });
  // The status says it all: an answer that breaks off after it changes nothing.
  await response.body.dump({ limit: 4096 }).catch(() => {});
  const [retryAfter] = [response.headers['retry-after']].flat();
  const [location] = [response.headers['location']].flat();
  return {
    status: response.statusCode,
    retryAfter: retryAfter === undefined ? {} : { retryAfter },
    location: location === undefined ? {} : { location },
  };
}

/** What Go's HTTP client says by itself. What Konnect says is not published. */
const userAgent = 'Go-http-client/1.1';

/** What the ledger says of an attempt that took too long. */
export function noAnswer(ms: number): Error {
  return new Error(`no answer within ${ms / 1000} s`);
}

function failure(error: unknown): Outcome {
  const { code, message } = textsOf(error);
  const kind = certificateErrors.has(code) ? 'certificate-error' : 'connection-error';
  return { kind, message: message || code || 'connection failed' };
}

/** Node's own errors are no `Error` of a test runner that has globals of its own, so their members have to tell. */
function textsOf(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
}

/** Codes of Node's TLS errors, as documented under "X509 certificate error codes", and of a name that does not match. */
const certificateErrors: ReadonlySet<string> = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_CRL',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_DECRYPT_CRL_SIGNATURE',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'CERT_SIGNATURE_FAILURE',
  'CRL_SIGNATURE_FAILURE',
  'CERT_NOT_YET_VALID',
  'CERT_HAS_EXPIRED',
  'CRL_NOT_YET_VALID',
  'CRL_HAS_EXPIRED',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_CHAIN_TOO_LONG',
  'CERT_REVOKED',
  'INVALID_CA',
  'PATH_LENGTH_EXCEEDED',
  'INVALID_PURPOSE',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
