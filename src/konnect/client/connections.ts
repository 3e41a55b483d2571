import { createSecureContext, rootCertificates } from 'node:tls';
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';

/** Nobody means a proxy to stand between a machine and itself. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Opens connections on demand and keeps them for the next call, through the proxy that `HTTPS_PROXY` and `NO_PROXY`
 * name, if any. `ca` is PEM and trusted besides the system's authorities.
 */
export function createConnections(ca: string | undefined): Dispatcher {
  // One context for all connections: reading 150 root certificates takes longer than the handshake.
  const tls = ca === undefined ? {} : { secureContext: createSecureContext({ ca: [...rootCertificates, ca] }) };
  const noProxy = process.env['no_proxy'] ?? process.env['NO_PROXY'] ?? '';
  return new EnvHttpProxyAgent({
    connect: tls,
    requestTls: tls,
    // The time limit is the caller's, by its own clock.
    headersTimeout: 0,
    bodyTimeout: 0,
    noProxy: noProxy === '*' ? noProxy : [noProxy, ...loopback].join(','),
  });
}
