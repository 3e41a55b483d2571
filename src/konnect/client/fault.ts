import type { Fault } from './outcome';

/** Codes of node:tls, node:net, node:dns and undici. */
const faults: Readonly<Record<string, Fault>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
  CERT_SIGNATURE_FAILURE: 'untrusted',
  CERT_HAS_EXPIRED: 'untrusted',
  CERT_NOT_YET_VALID: 'untrusted',
  CERT_REVOKED: 'untrusted',
  CERT_UNTRUSTED: 'untrusted',
  CERT_REJECTED: 'untrusted',
  INVALID_CA: 'untrusted',
  INVALID_PURPOSE: 'untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'untrusted',
  EPROTO: 'not_tls',
  ERR_SSL_WRONG_VERSION_NUMBER: 'not_tls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'not_tls',
  ENOTFOUND: 'unknown_host',
  ECONNREFUSED: 'refused',
  EAI_AGAIN: 'unconnected',
  EHOSTUNREACH: 'unconnected',
  EHOSTDOWN: 'unconnected',
  ENETUNREACH: 'unconnected',
  ENETDOWN: 'unconnected',
  UND_ERR_CONNECT_TIMEOUT: 'unconnected',
  // Nobody here aborts without a signal: a proxy refused the tunnel.
  UND_ERR_ABORTED: 'unconnected',
};

/** Tells by its code what an error of the connection was; one that is not known may have come after the request left. */
export function faultOf(error: unknown): Fault {
  return faults[textOf(error, 'code')] ?? 'broken';
}

/** The error in few words, its code first. Never the error itself: it may hold what was received. */
export function reasonOf(error: unknown): string {
  return [textOf(error, 'code'), textOf(error, 'message')].filter((part) => part !== '').join(': ');
}

/** By its shape and not its class: errors of another realm are errors too. */
function textOf(error: unknown, name: 'code' | 'message'): string {
  const text = typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>)[name] : '';
  return typeof text === 'string' ? text : '';
}
