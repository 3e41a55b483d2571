import { STATUS_CODES } from 'node:http';
import { Problem } from '#konnect/contract/problem';
import { errorOf, type Asked } from './asked';
import type { InvalidField, KonnectError, KonnectErrorCode } from './error';
import { beginning, plain, tryJson } from './foreign-text';
import { isUncertain, type Answer } from './outcome';
import type { Redact } from './redact';

/** A refusal in the words of whoever refused. */
interface Said {
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly invalidParameters: readonly InvalidField[];
  readonly traceId: string | undefined;
}

/** The error for an answer whose status is not one of success. */
export function refusalError(answer: Answer, asked: Asked): KonnectError {
  const { status } = answer;
  const code = codeOf(answer, asked.method);
  const said = readProblem(answer, asked.redact);
  return errorOf(asked, {
    ...said,
    code,
    status,
    found: `${asked.url.host} answered ${status}${quoteOf(said)}`,
    wayOut: wayOut(code),
    uncertain: isUncertain({ kind: 'answered', answer }),
  });
}

/** Reads a problem, or what a gateway says instead, as far as it can be read. */
function readProblem({ status, body }: Answer, redact: Redact): Said {
  const json = tryJson(body);
  const problem = Problem.safeParse(json).data ?? {};
  const read = (text = ''): string | undefined => plain(text, redact) || undefined;
  const page = json === undefined ? read(body) : undefined;
  return {
    title: read(problem.title) ?? STATUS_CODES[status],
    detail: read(problem.detail) ?? read(problem.message) ?? (page && beginning(page)),
    invalidParameters: (problem.invalid_parameters ?? []).map(({ field, reason }) => ({
      field: plain(field, redact),
      reason: plain(reason, redact),
    })),
    traceId: read(problem.instance)?.replace(/^\w+:trace:/, ''),
  };
}

function quoteOf({ title, detail, invalidParameters }: Said): string {
  const fields = invalidParameters.map(({ field, reason }) => `${field} ${reason}`).join(', ');
  return [
    title === undefined ? '' : ` ${title}`,
    detail === undefined || detail === title ? '' : `, "${detail}"`,
    fields === '' ? '' : ` (${fields})`,
  ].join('');
}

function codeOf({ status, body }: Answer, method: Asked['method']): KonnectErrorCode {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return isOfGateway(body) ? 'malformed' : 'not_found';
    case 409:
      // Konnect has no code for it; its own command line looks for these words too (Kong/kongctl, create_destination.go).
      if (method === 'DELETE' && /in use/i.test(body)) return 'destination_in_use';
      // A replay has nothing else to clash with.
      return method === 'PUT' ? 'replay_running' : 'conflict';
    case 429:
      return 'rate_limited';
    default:
      if (status >= 500) return 'unavailable';
      return status >= 400 ? 'invalid' : 'malformed';
  }
}

/**
 * Whether a 404 is about the path and says nothing of what was asked for: a page, or the words of Kong Gateway where no
 * API is behind the path. Taken for "it is gone", it would have everything made anew.
 */
function isOfGateway(body: string): boolean {
  return /no route matched/i.test(body) || (body.trim() !== '' && tryJson(body) === undefined);
}

function wayOut(code: KonnectErrorCode): string {
  switch (code) {
    case 'unauthorized':
      return 'the token may have expired, been revoked, or belong to another organization; set token to a personal access token (kpat_...) or system account access token (spat_...) that is valid there';
    case 'forbidden':
      return 'give whoever owns the token the role Admin of the role group Audit Logs, or put them into the team Organization Admin';
    case 'not_found':
      return 'check the id, and that the token belongs to the organization that has it';
    case 'conflict':
      return 'use another name, or remove what it clashes with';
    case 'destination_in_use':
      return 'point the webhooks that deliver to it to another destination, or delete them, in every region and portal';
    case 'replay_running':
      return 'try again when the replay that is under way has ended';
    case 'rate_limited':
      return 'try again later, or do less at the same time';
    case 'unavailable':
      return 'try again later, and ask the support of Kong if it stays like this';
    case 'invalid':
      return 'mend what it names and try again';
    case 'malformed':
    case 'timeout':
    case 'connection':
    case 'aborted':
      return 'check that the server URL leads to the API of Konnect';
  }
}
