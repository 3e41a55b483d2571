import { STATUS_CODES } from 'node:http';
import type { InvalidParameter } from '#konnect/contract/problem';
import { decimalTrace } from '#konnect/record/decimal-trace';

/** A refusal as Konnect writes it: `application/problem+json`. */
export interface ProblemBody {
  readonly status: number;
  readonly title: string;
  readonly instance: string;
  readonly detail: string;
  readonly invalid_parameters?: readonly InvalidParameter[];
}

/** Thrown by whoever refuses a call, answered as a problem. */
export class Refusal extends Error {
  readonly status: number;
  readonly invalidParameters: readonly InvalidParameter[];

  /** `detail` is what the caller reads. @default no field is to blame */
  constructor(status: number, detail: string, invalidParameters: readonly InvalidParameter[] = []) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.invalidParameters = invalidParameters;
  }
}

export function unauthorized(): Refusal {
  return new Refusal(401, 'Unauthorized');
}

export function forbidden(): Refusal {
  return new Refusal(403, 'You do not have permission to perform this action');
}

export function notFound(detail = 'Not Found'): Refusal {
  return new Refusal(404, detail);
}

/** @param trace id of the request, 32 hexadecimal digits */
export function problemOf({ status, message, invalidParameters }: Refusal, trace: string): ProblemBody {
  // The published examples: what the API itself rejects is traced by Konnect, the rest by the gateway before it.
  const tracer = status === 400 || status === 409 ? 'konnect' : 'kong';
  return {
    status,
    title: STATUS_CODES[status] ?? 'Error',
    instance: `${tracer}:trace:${decimalTrace(trace)}`,
    detail: message,
    ...(invalidParameters.length > 0 ? { invalid_parameters: invalidParameters } : {}),
  };
}
