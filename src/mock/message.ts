import { problemOf, type ProblemStyle, type Refusal } from './problem';

/** A request off the wire. */
export interface ApiRequest {
  readonly method: string;
  /** With the region. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The `Authorization` header. @default none was sent */
  readonly authorization?: string;
  readonly userAgent: string;
  /** How the page that a browser sends it from relates to ours: its `Sec-Fetch-Site`. @default no browser sent it */
  readonly site?: string;
  /** IP address of the caller. */
  readonly src: string;
  readonly body: string;
}

/** What goes back over the wire. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer without body when that is undefined. */
export function json(status: number, body: unknown, type = 'application/json'): ApiAnswer {
  if (body === undefined) return { status, headers: {}, body: '' };
  return { status, headers: { 'content-type': type }, body: JSON.stringify(body) };
}

/**
 * @param trace id of the request, 32 hexadecimal digits
 * @param style how refusals are written
 */
export function refused(refusal: Refusal, trace: string, style?: ProblemStyle): ApiAnswer {
  return json(refusal.status, problemOf(refusal, trace, style), 'application/problem+json');
}

/** Stands for the trace of a request that no call of Konnect's API was read from. */
export const noTrace = '0'.repeat(32);
