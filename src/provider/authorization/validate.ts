import { Unknown } from '#terraform/cty/unknown';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Config, KnownConfig } from '#terraform/framework/model';
import type { authorizationAttributes } from './attributes';

type AuthorizationConfig = Config<typeof authorizationAttributes>;

/** Throws where something is to be made without any authorization. */
export function requireAuthorization({ authorization, authorization_wo }: AuthorizationConfig): void {
  if (authorization !== null || authorization_wo !== null) return;
  throw new DiagnosticError(
    'Missing authorization',
    'Konnect makes no destination without one: set authorization_wo and authorization_wo_version, or authorization before Terraform 1.11',
    [{ attribute: 'authorization_wo' }],
  );
}

/**
 * At most one of the two ways to give the authorization, and one way to see the write-only one change. What is unknown
 * may still turn out to be null, so that only what is known is held against what else is set.
 */
export function validateAuthorization(config: AuthorizationConfig): void {
  const { authorization, authorization_wo: writeOnly, authorization_wo_version: version } = config;
  const isDetected = config.detect_authorization_change === true;
  if (isGiven(authorization) && isGiven(writeOnly)) {
    throw new DiagnosticError(
      'Two authorizations',
      'Both authorization and authorization_wo are set: keep authorization_wo, which is not stored, and remove authorization',
      [{ attribute: 'authorization' }],
    );
  }
  if (isGiven(writeOnly) && version === null && config.detect_authorization_change === null) {
    throw new DiagnosticError(
      'Missing authorization_wo_version',
      'Nobody can see a write-only value change: set authorization_wo_version, and change it whenever authorization_wo changes, or set detect_authorization_change to true',
      [{ attribute: 'authorization_wo_version' }],
    );
  }
  if (writeOnly === null && (isGiven(version) || isDetected)) {
    const name = isDetected ? 'detect_authorization_change' : 'authorization_wo_version';
    throw new DiagnosticError(
      isDetected ? 'Nothing to detect' : 'Version without a value',
      `${name} is set and authorization_wo is not: set both or none`,
      [{ attribute: name }],
    );
  }
  if (isDetected && isGiven(version)) {
    throw new DiagnosticError(
      'Two ways to see a change',
      'With detect_authorization_change the provider counts authorization_wo_version: remove one of the two',
      [{ attribute: 'authorization_wo_version' }],
    );
  }
}

function isGiven(value: string | Unknown | null): boolean {
  return value !== null && !(value instanceof Unknown);
}

/** The value to send; null when the configuration has none. */
export function authorizationOf(
  config: Pick<KnownConfig<typeof authorizationAttributes>, 'authorization' | 'authorization_wo'>,
): string | null {
  return config.authorization_wo ?? config.authorization;
}
