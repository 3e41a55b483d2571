import type { KonnectErrorCode } from '#konnect/client/error';
import { KonnectError } from '#konnect/client/error';
import type { Diagnostic } from '#terraform/framework/diagnostic';
import { ENVIRONMENT } from './settings';

/** The kind of failure in a few words; the error's own sentence follows. */
const summaries: Readonly<Record<KonnectErrorCode, string>> = {
  unauthorized: 'Konnect does not accept the token',
  forbidden: 'The token may not do this',
  not_found: 'Konnect does not find it',
  conflict: 'It clashes with what Konnect has',
  replay_running: 'Another replay is under way',
  destination_in_use: 'Destination is still in use',
  invalid: 'Konnect refuses the request',
  rate_limited: 'Konnect is called too often',
  unavailable: 'Konnect cannot answer',
  timeout: 'Konnect does not answer in time',
  connection: 'Konnect cannot be reached',
  malformed: 'The answer is not one of Konnect',
  aborted: 'Interrupted',
};

/** The settings of the provider that may have to change. */
const settings: Readonly<Partial<Record<KonnectErrorCode, readonly (keyof typeof ENVIRONMENT)[]>>> = {
  unauthorized: ['token'],
  timeout: ['request_timeout'],
  connection: ['server_url', 'ca_cert_file'],
  malformed: ['server_url'],
};

/** What Terraform has to do with it. */
const hints: Readonly<Partial<Record<KonnectErrorCode, string>>> = {
  destination_in_use:
    'Terraform deletes a destination before it points webhooks elsewhere, unless it was made with create_before_destroy = true in its lifecycle block: without it, point them elsewhere in an apply of its own. Konnect may also need longer to let go of it: raise timeouts.delete',
};

/** Puts what went wrong with Konnect into a diagnostic, at the attribute it is about when Konnect names exactly one. */
export function diagnose(error: unknown): readonly Diagnostic[] | undefined {
  if (!(error instanceof KonnectError)) return undefined;
  const [refused, ...others] = error.invalidParameters;
  const path = refused && others.length === 0 ? [{ attribute: refused.field }] : undefined;
  const concerned = settings[error.code]?.map((name) => `${name} (or ${ENVIRONMENT[name].join(', ')})`).join(', ');
  const setting = concerned === undefined ? '' : `\n\nSettings of the provider: ${concerned}`;
  const hint = hints[error.code] === undefined ? '' : `\n\n${hints[error.code]}`;
  const trace = error.traceId === undefined ? '' : `\n\nKonnect's trace: ${error.traceId}`;
  return [
    {
      severity: 'error',
      summary: summaries[error.code],
      detail: `${error.message}${hint}${setting}${trace}`,
      ...(path && { path }),
    },
  ];
}
