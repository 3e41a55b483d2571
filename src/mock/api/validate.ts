import type { z } from 'zod';
import type { InvalidParameter } from '#konnect/contract/problem';
import { Refusal } from '#mock/problem';

/** @throws Refusal when the query does not fit */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, query: URLSearchParams): z.output<Schema> {
  const values = Object.fromEntries(query);
  const result = schema.safeParse(values);
  if (!result.success) throw new Refusal(400, 'Invalid query', invalidParameters(result.error, values));
  return result.data;
}

/** @throws Refusal when the body is not JSON, or does not fit */
export function parseBody<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  const body = readJson(text);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const parameters = invalidParameters(result.error, body);
  throw new Refusal(400, detailOf(parameters), parameters);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text || '{}');
  } catch {
    throw new Refusal(400, unparsable, [{ field: 'body', reason: 'request format is invalid' }]);
  }
}

const unparsable = 'Could not parse request body';

/** The published examples say what is wrong in general by its field. */
function detailOf(parameters: readonly InvalidParameter[]): string {
  if (parameters.some(({ field }) => field === 'body')) return unparsable;
  if (parameters.some(({ reason }) => reason === blank)) return 'Required field missing';
  if (parameters.some(({ field }) => field === 'audit_log_destination_id')) return 'Could not parse destination id';
  return 'Invalid request body';
}

function invalidParameters(error: z.ZodError, value: unknown): readonly InvalidParameter[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.') || 'body', reason: reasonOf(issue, value) }));
}

const blank = 'cannot be blank';

function reasonOf(issue: z.core.$ZodIssue, value: unknown): string {
  const given = issue.path.reduce<unknown>((object, key) => memberOf(object, key), value);
  if (issue.path.length > 0 && (given === undefined || given === '')) return blank;
  switch (issue.code) {
    case 'invalid_type':
      return issue.path.length > 0 ? `must be a ${issue.expected}` : 'request format is invalid';
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    default:
      if (issue.code === 'invalid_format' && issue.format === 'regex') return issue.message;
      return issue.path[0] === 'audit_log_destination_id' ? 'destination id format is invalid' : 'is invalid';
  }
}

function memberOf(object: unknown, key: PropertyKey): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<PropertyKey, unknown>)[key] : undefined;
}
