import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CtyNumber } from '#terraform/cty/number';
import { Unknown } from '#terraform/cty/unknown';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Config } from '#terraform/framework/model';
import type { Region } from '#konnect/contract/region';
import { isRegion } from '#konnect/contract/region';
import { requireProxies } from './proxies';
import { whyNoRegion } from './region';
import type { attributes } from './schema';
import { publicServerUrl } from './server-url';

type ProviderConfig = Config<typeof attributes>;

/** The provider block and the environment, put together. */
export interface Settings {
  readonly token: string;
  readonly region: Region | undefined;
  readonly serverUrl: string;
  /** PEM. */
  readonly ca: string | undefined;
  readonly timeoutMs: number;
  /** Id of the organization that the token must belong to; undefined for any. */
  readonly expectedOrgId: string | undefined;
}

/** What is read for a setting that the provider block leaves out: the first that is not empty. */
export const ENVIRONMENT = {
  token: ['KONNECT_TOKEN', 'KONNECT_SPAT'],
  region: ['KONNECT_REGION'],
  server_url: ['KONNECT_AUDIT_SERVER_URL'],
  ca_cert_file: ['KONNECT_AUDIT_CA_CERT_FILE'],
  request_timeout: ['KONNECT_AUDIT_REQUEST_TIMEOUT'],
  expected_org_id: ['KONNECT_AUDIT_EXPECTED_ORG_ID'],
} as const satisfies Record<keyof ProviderConfig, readonly string[]>;

/** Throws what was found and the way out. */
type Refuse = (found: string, wayOut: string) => never;

/** Makes of a setting what is used; undefined stands for one that is nowhere. */
type Reader<T> = (text: string | undefined, refuse: Refuse) => T;

/** Reads the settings; what the block leaves out comes from `environment`. Throws a DiagnosticError that names the setting. */
export function readSettings(config: ProviderConfig, environment: NodeJS.ProcessEnv): Settings {
  function read<T>(name: keyof ProviderConfig, reader: Reader<T>): T {
    const value: string | CtyNumber | Unknown | null = config[name];
    if (value instanceof Unknown)
      return refuser(name)(
        'its value is known only after apply',
        `give ${name} a value that is known while planning, or leave it out and set ${ENVIRONMENT[name][0]}`,
      );
    if (value !== null) return reader(value.toString(), refuser(name));
    const variable = ENVIRONMENT[name].find((candidate) => (environment[candidate] ?? '') !== '');
    return variable === undefined
      ? reader(undefined, refuser(name))
      : reader(environment[variable], refuser(name, ` from ${variable}`));
  }
  requireProxies(environment);
  return {
    token: read('token', readToken),
    region: read('region', readRegion),
    serverUrl: read('server_url', readServerUrl),
    ca: read('ca_cert_file', readCa),
    timeoutMs: read('request_timeout', readSeconds) * 1000,
    expectedOrgId: read('expected_org_id', (text) => text),
  };
}

/** @param origin where the value is, when that is not the provider block */
function refuser(name: keyof ProviderConfig, origin = ''): Refuse {
  return (found, wayOut) => {
    throw new DiagnosticError(
      `Cannot use provider setting ${name}${origin}`,
      `${found[0]?.toUpperCase() ?? ''}${found.slice(1)}: ${wayOut}`,
      [{ attribute: name }],
    );
  };
}

const readToken: Reader<string> = (text = '', refuse) => {
  const token = text.trim();
  if (token === '') refuse('there is none', 'set KONNECT_TOKEN in the environment, or token in the provider block');
  if (/^[!-~]+$/.test(token)) return token;
  return refuse('it has a character in it that no token has, a line break perhaps', 'copy it once more');
};

const readRegion: Reader<Region | undefined> = (text, refuse) => {
  if (text === undefined || isRegion(text)) return text;
  return refuse(whyNoRegion(text), 'use one of them');
};

const readServerUrl: Reader<string> = (text = publicServerUrl, refuse) => {
  const isHttps = text.startsWith('https://') && URL.canParse(text.replaceAll('{region}', 'eu'));
  if (isHttps && text.includes('{region}')) return text.replace(/\/+$/, '');
  return refuse(`"${text}" is no https URL with a {region} in it`, 'write it like "https://{region}.api.konghq.com"');
};

const readCa: Reader<string | undefined> = (file, refuse) => {
  if (file === undefined) return undefined;
  const text = readText(file, refuse);
  const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]*(-----END CERTIFICATE-----)?/g);
  if (certificates === null)
    return refuse(`"${file}" holds no PEM certificate`, 'name a file with "-----BEGIN CERTIFICATE-----" in it');
  const broken = certificates.findIndex((certificate) => !isCertificate(certificate));
  if (broken === -1) return text;
  return refuse(
    `certificate ${broken + 1} in "${file}" cannot be read`,
    'copy it once more, from its BEGIN to its END',
  );
};

function readText(file: string, refuse: Refuse): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return refuse(`"${file}" cannot be read (${code})`, 'name a PEM file that exists');
  }
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}

const readSeconds: Reader<number> = (text = '30', refuse) => {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds;
  return refuse(`"${text}" is no number of seconds above 0 and up to 3600`, 'use 30, say');
};
