import { readFileSync } from 'node:fs';
import type { CtyNumber } from '#terraform/cty/number';
import { Unknown } from '#terraform/cty/unknown';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Config } from '#terraform/framework/model';
import type { Region } from '#konnect/contract/region';
import { isRegion, regions } from '#konnect/contract/region';
import type { attributes } from './schema';

type ProviderConfig = Config<typeof attributes>;

/** The provider block and the environment, put together. */
export interface Settings {
  readonly token: string;
  readonly region: Region | undefined;
  readonly serverUrl: string;
  /** PEM. */
  readonly ca: string | undefined;
  readonly timeoutMs: number;
}

const ENVIRONMENT = {
  token: ['KONNECT_TOKEN', 'KONNECT_SPAT'],
  region: ['KONNECT_REGION'],
  server_url: ['KONNECT_AUDIT_SERVER_URL'],
  ca_cert_file: ['KONNECT_AUDIT_CA_CERT_FILE'],
  request_timeout: ['KONNECT_AUDIT_REQUEST_TIMEOUT'],
} as const satisfies Record<keyof ProviderConfig, readonly string[]>;

/** Reads the settings; what the block leaves out comes from `environment`. Throws a DiagnosticError that names the setting. */
export function readSettings(config: ProviderConfig, environment: NodeJS.ProcessEnv): Settings {
  const setting = (name: keyof ProviderConfig): string | undefined => {
    const value: string | CtyNumber | Unknown | null = config[name];
    if (value instanceof Unknown)
      refuse(
        name,
        'its value is known only after apply',
        `give ${name} a value that is known while planning, or leave it out and set ${ENVIRONMENT[name][0]}`,
      );
    if (value !== null) return value.toString();
    return ENVIRONMENT[name]
      .map((variable) => environment[variable])
      .find((found) => found !== undefined && found !== '');
  };
  const caFile = setting('ca_cert_file');
  return {
    token: readToken(setting('token')),
    region: readRegion(setting('region')),
    serverUrl: readServerUrl(setting('server_url') ?? 'https://{region}.api.konghq.com'),
    ca: caFile === undefined ? undefined : readCa(caFile),
    timeoutMs: readSeconds(setting('request_timeout') ?? '30') * 1000,
  };
}

function refuse(name: keyof ProviderConfig, found: string, wayOut: string): never {
  throw new DiagnosticError(
    `Cannot use provider setting ${name}`,
    `${found[0]?.toUpperCase() ?? ''}${found.slice(1)}: ${wayOut}`,
    [{ attribute: name }],
  );
}

function readToken(text: string | undefined): string {
  const token = text?.trim() ?? '';
  if (token === '')
    refuse('token', 'there is none', 'set KONNECT_TOKEN in the environment, or token in the provider block');
  if (/^[!-~]+$/.test(token)) return token;
  return refuse('token', 'it has a character in it that no token has, a line break perhaps', 'copy it once more');
}

function readRegion(text: string | undefined): Region | undefined {
  if (text === undefined || isRegion(text)) return text;
  return refuse('region', `"${text}" is none of ${regions.join(', ')}`, 'use one of them');
}

function readServerUrl(text: string): string {
  if (/^https:\/\//.test(text) && text.includes('{region}')) return text.replace(/\/+$/, '');
  return refuse(
    'server_url',
    `"${text}" is no https URL with a {region} in it`,
    'write it like "https://{region}.api.konghq.com"',
  );
}

function readCa(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return refuse(
      'ca_cert_file',
      `"${file}" cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      'name a PEM file that exists',
    );
  }
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  return refuse(
    'ca_cert_file',
    `"${file}" holds no PEM certificate`,
    'name a file with "-----BEGIN CERTIFICATE-----" in it',
  );
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds;
  return refuse('request_timeout', `"${text}" is no number of seconds above 0 and up to 3600`, 'use 30, say');
}
