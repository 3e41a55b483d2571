import type { Path } from '#terraform/cty/path';

/** Why something cannot be said yet. */
export type DeferralReason = 'resource_config_unknown' | 'provider_config_unknown' | 'absent_prerequisite';

/**
 * Puts what was asked off to a later run: throws a {@link Deferral}. `path` points at what is not known yet. The type of a
 * method, so that it fits also where paths of any schema will do.
 */
export type Defer<At extends Path = Path> = { defer(reason: DeferralReason, path?: At): never }['defer'];

/** Thrown to put off what was asked, which only a context with `defer` allows; refused with a diagnostic elsewhere. */
export class Deferral extends Error {
  override readonly name = 'Deferral';
  readonly reason: DeferralReason;
  readonly path: Path | undefined;

  constructor(reason: DeferralReason, path?: Path) {
    super(`Deferred: ${reason}`);
    this.reason = reason;
    this.path = path;
  }
}
