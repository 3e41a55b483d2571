import { DiagnosticError } from '#terraform/framework/diagnostic';

/** What may name a proxy. Source: lib/dispatcher/env-http-proxy-agent.js of undici 7 */
const variables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** Source: lib/dispatcher/proxy-agent.js of undici 7 */
const protocols: readonly string[] = ['http:', 'https:', 'socks5:', 'socks:'];

/** Throws where the environment names a proxy that nobody can connect to. Its value is not shown, as it may hold a password. */
export function requireProxies(environment: NodeJS.ProcessEnv): void {
  const broken = variables.find((variable) => !isUsable(environment[variable] ?? ''));
  if (broken === undefined) return;
  throw new DiagnosticError(
    `Cannot use the proxy from ${broken}`,
    `Its value is no URL of a proxy: write it like "http://proxy.example.com:3128", or unset ${broken}`,
  );
}

function isUsable(proxy: string): boolean {
  if (proxy === '') return true;
  return URL.canParse(proxy) && protocols.includes(new URL(proxy).protocol);
}
