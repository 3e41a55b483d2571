import { unknown, Unknown } from '#terraform/cty/unknown';
import type { Config, KnownConfig, Planned, Proposed, State } from '#terraform/framework/model';
import type { PrivateState } from '#terraform/framework/private-state';
import type { authorizationAttributes } from './attributes';
import { fingerprintOf, isFingerprintOf } from './fingerprint';
import { authorizationOf } from './validate';

type Attributes = typeof authorizationAttributes;

/** Where the fingerprint of the last authorization that was sent is kept. */
const key = 'authorization';

/** A plan of the authorization in the making. */
export interface AuthorizationPlan {
  readonly config: Config<Attributes>;
  /** Undefined when the resource is to be created. */
  readonly prior: State<Attributes> | undefined;
  readonly planned: Pick<Proposed<Attributes>, 'authorization_wo_version'>;
}

/** Plans the version where the configuration leaves it to the provider. */
export async function planVersion(
  { config, prior, planned }: AuthorizationPlan,
  privateState: PrivateState,
): Promise<void> {
  if (config.authorization_wo_version !== null) return;
  planned.authorization_wo_version = await versionOf(config, prior?.authorization_wo_version ?? null, privateState);
}

async function versionOf(
  { authorization_wo: secret, detect_authorization_change: isDetected }: Config<Attributes>,
  before: string | null,
  privateState: PrivateState,
): Promise<string | Unknown | null> {
  if (isDetected instanceof Unknown) return unknown;
  if (isDetected !== true || secret === null) return null;
  if (secret instanceof Unknown) return before === null ? '1' : unknown;
  if (before !== null && (await isFingerprintOf(privateState.get(key), secret))) return before;
  return next(before);
}

function next(version: string | null): string {
  return /^\d+$/.test(version ?? '') ? String(BigInt(version ?? '') + 1n) : '1';
}

/** Whether the plan sends the authorization. */
export function sendsAuthorization(
  prior: Pick<State<Attributes>, 'authorization' | 'authorization_wo_version'>,
  planned: Pick<Planned<Attributes>, 'authorization' | 'authorization_wo_version'>,
): boolean {
  return (
    prior.authorization !== planned.authorization || prior.authorization_wo_version !== planned.authorization_wo_version
  );
}

/** Keeps the fingerprint of an authorization that Konnect has now, where changes of it are to be seen. */
export async function rememberAuthorization(
  config: KnownConfig<Attributes>,
  privateState: PrivateState,
): Promise<void> {
  const secret = authorizationOf(config);
  const isKept = config.detect_authorization_change === true && secret !== null;
  if (isKept || privateState.get(key) !== undefined) {
    privateState.set(key, isKept ? await fingerprintOf(secret) : null);
  }
}

/** The authorization as the state keeps it: what Konnect never returns. */
export function keptAuthorization(from: Planned<Attributes> | State<Attributes>): State<Attributes> {
  return {
    authorization: from.authorization,
    authorization_wo: null,
    authorization_wo_version: from.authorization_wo_version as string | null,
    detect_authorization_change: from.detect_authorization_change,
  };
}
