import type { z } from 'zod';
import type { Operation } from '#konnect/contract/operation';
import { errorOf, type Asked } from './asked';
import type { KonnectError } from './error';
import { beginning, plain, tryJson } from './foreign-text';
import type { Answer } from './outcome';

/**
 * The body of an answer of success as the contract reads it, undefined when the operation answers none; or the error
 * `malformed` when it is not what the operation answers.
 */
export function readSuccess(
  answer: Answer,
  { response }: Operation,
  asked: Asked,
): { readonly body: unknown } | KonnectError {
  if (response === undefined) return { body: undefined };
  const json = tryJson(answer.body);
  const read = response.safeParse(json);
  if (read.success) return { body: read.data };
  const flaw =
    json === undefined ? 'a body that is not JSON' : `a body that does not fit its API (${flawsOf(read.error)})`;
  return errorOf(asked, {
    code: 'malformed',
    status: answer.status,
    found: `${asked.url.host} answered ${answer.status} with ${flaw}: "${beginning(plain(answer.body, asked.redact))}"`,
    wayOut: 'check that the server URL leads to the API of Konnect and not to a proxy or a login page',
    uncertain: true,
  });
}

/** The first few flaws: where, and what; never the value. */
function flawsOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}
