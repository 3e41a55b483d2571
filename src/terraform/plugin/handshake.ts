import type { Address } from './listen';

/** What Terraform has to know before it can call. */
export interface Handshake {
  readonly protocolVersion: number;
  readonly address: Address;
  /** DER; absent without TLS. */
  readonly certificate: Buffer | undefined;
}

/** Version of go-plugin's own handshake. */
const coreVersion = 1;

/**
 * The highest version that both sides have. When there is none, or nothing was offered, it is the lowest of ours:
 * Terraform then says in its own words that the two do not fit.
 *
 * @param offered - Content of `PLUGIN_PROTOCOL_VERSIONS`, for instance `6,5`; the order has no meaning.
 */
export function negotiateVersion(offered: string | undefined, supported: readonly number[]): number {
  const theirs = (offered ?? '').split(',').map(Number);
  const common = supported.filter((version) => theirs.includes(version));
  return common.length > 0 ? Math.max(...common) : Math.min(...supported);
}

/**
 * The first line on stdout (hashicorp/go-plugin, `docs/internals.md`). A seventh field is for clients that asked
 * whether several connections may share the socket; older ones would read it as part of the certificate.
 */
export function handshakeLine({ protocolVersion, address, certificate }: Handshake, env: NodeJS.ProcessEnv): string {
  const encoded = certificate?.toString('base64').replaceAll('=', '') ?? '';
  const fields = [coreVersion, protocolVersion, address.network, address.location, 'grpc', encoded];
  if (env['PLUGIN_MULTIPLEX_GRPC']) fields.push('false');
  return `${fields.join('|')}\n`;
}
