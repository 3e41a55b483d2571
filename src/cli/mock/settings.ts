import { dirname } from 'node:path';
import type { Region } from '#konnect/contract/region';
import type { Mock } from '#mock/server';
import { exportLines } from '#cli/shell';

type Environment = Readonly<Record<string, string>>;

/** What a client needs to use a local Konnect, as environments of the programs there are. */
export interface Settings {
  /** `{region}` stands for a region or `global`. */
  readonly url: string;
  readonly organizations: Mock['organizations'];
  /** PEM. */
  readonly caFile: string;
  /** Of the provider konnect-audit/konnectaudit. */
  readonly environment: Environment;
  /** Of Kong's own provider, which has one region a provider block. */
  readonly kong: Environment;
  /** Of kongctl, which has one region a run. */
  readonly kongctl: Environment;
}

/** @param region for programs that know one at a time */
export function settingsOf({ url, organizations }: Mock, caFile: string, region: Region): Settings {
  const token = organizations[0]?.token ?? '';
  const regional = url.replace('{region}', region);
  // Programs written in Go read it beside the system's own bundle of certificates, on Linux.
  const trust = { SSL_CERT_DIR: dirname(caFile) };
  return {
    ...{ url, organizations, caFile },
    environment: { KONNECT_TOKEN: token, KONNECT_AUDIT_SERVER_URL: url, KONNECT_AUDIT_CA_CERT_FILE: caFile },
    kong: { KONNECT_TOKEN: token, KONNECT_SERVER_URL: regional, ...trust },
    kongctl: { KONGCTL_DEFAULT_KONNECT_PAT: token, KONGCTL_DEFAULT_KONNECT_BASE_URL: regional, ...trust },
  };
}

/** Ready to paste. */
export function describeSettings(settings: Settings, region: Region): string {
  const { url, organizations, environment, kong, kongctl } = settings;
  return [
    `The local Konnect listens on ${url}`,
    `Look at it in a browser: ${url.replace('{region}', '')}`,
    '',
    ...(organizations.length > 1
      ? ['Tokens', ...organizations.map(({ name, token }) => `  ${name}: ${token}`), '']
      : []),
    ...section('Settings of the provider konnect-audit/konnectaudit', environment),
    ...section(`Settings of Kong's own provider, kong/konnect, for region "${region}"`, kong),
    ...section(`Settings of kongctl, for region "${region}"`, kongctl),
    'Stop it with Ctrl-C',
    '',
  ].join('\n');
}

function section(title: string, environment: Environment): readonly string[] {
  return [title, ...exportLines(environment).map((line) => `  ${line}`), ''];
}
