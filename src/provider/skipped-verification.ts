import type { Unknown } from '#terraform/cty/unknown';
import type { Context } from '#terraform/framework/context';

/** Warns of the plan that gives up to verify the certificate of an endpoint, and of no later one. */
export function warnOfSkippedVerification(
  prior: { readonly skip_ssl_verification: boolean | null } | undefined,
  planned: { readonly skip_ssl_verification: boolean | Unknown | null },
  { warn }: Pick<Context, 'warn'>,
): void {
  if (planned.skip_ssl_verification !== true || prior?.skip_ssl_verification === true) return;
  warn(
    'Certificate of the endpoint is not verified',
    'With skip_ssl_verification Konnect hands the authorization and all events to whoever answers for the endpoint: use it for tests only',
    [{ attribute: 'skip_ssl_verification' }],
  );
}
