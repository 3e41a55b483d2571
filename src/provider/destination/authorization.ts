import { Unknown } from '#terraform/cty/unknown';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Config, KnownConfig } from '#terraform/framework/model';
import type { attributes } from './schema';

type DestinationConfig = Config<typeof attributes>;

/**
 * Exactly one of the two ways to give the authorization, and a version beside the write-only one. What is unknown may
 * still turn out to be null, so that only what is known is held against what else is set.
 */
export function validateAuthorization(config: DestinationConfig): void {
  const { authorization, authorization_wo: writeOnly, authorization_wo_version: version } = config;
  if (authorization === null && writeOnly === null) {
    throw new DiagnosticError(
      'Missing authorization',
      'Konnect takes no destination without one: set authorization_wo and authorization_wo_version, or authorization before Terraform 1.11',
      [{ attribute: 'authorization_wo' }],
    );
  }
  if (isGiven(authorization) && isGiven(writeOnly)) {
    throw new DiagnosticError(
      'Two authorizations',
      'Both authorization and authorization_wo are set: keep authorization_wo, which is not stored, and remove authorization',
      [{ attribute: 'authorization' }],
    );
  }
  if (isGiven(writeOnly) && version === null) {
    throw new DiagnosticError(
      'Missing authorization_wo_version',
      'Nobody can see a write-only value change: set authorization_wo_version, and change it whenever authorization_wo changes',
      [{ attribute: 'authorization_wo_version' }],
    );
  }
  if (writeOnly === null && isGiven(version)) {
    throw new DiagnosticError(
      'Version without a value',
      'authorization_wo_version is set and authorization_wo is not: set both or none',
      [{ attribute: 'authorization_wo_version' }],
    );
  }
}

function isGiven(value: string | Unknown | null): boolean {
  return value !== null && !(value instanceof Unknown);
}

/** The value to send. Throws when the configuration has none. */
export function authorizationOf(config: KnownConfig<typeof attributes>): string {
  const value = config.authorization_wo ?? config.authorization;
  if (value !== null) return value;
  throw new DiagnosticError(
    'Missing authorization',
    'The value turned out to be null at apply: give authorization_wo or authorization a value',
    [{ attribute: 'authorization_wo' }],
  );
}
