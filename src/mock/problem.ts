import { STATUS_CODES } from 'node:http';
import type { InvalidParameter } from '#konnect/contract/problem';
import { decimalTrace } from '#konnect/record/decimal-trace';

/** A refusal as Konnect writes it: `application/problem+json`. */
export interface ProblemBody {
  readonly status: number;
  readonly title: string;
  readonly instance: string;
  readonly detail?: string;
  readonly invalid_parameters?: readonly InvalidParameter[];
}

/** Thrown by whoever refuses a call, answered as a problem. */
export class Refusal extends Error {
  readonly status: number;
  readonly invalidParameters: readonly InvalidParameter[];
  readonly title: string;

  /** `detail` is what the caller reads. @default no field is to blame, and the title is the name of the status */
  constructor(
    status: number,
    detail: string,
    invalidParameters: readonly InvalidParameter[] = [],
    title = STATUS_CODES[status] ?? 'Error',
  ) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.invalidParameters = invalidParameters;
    this.title = title;
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

/** The published example of this conflict has a title that those of others have not. */
export function replayRunning(): Refusal {
  return new Refusal(409, 'A replay job is currently running', [], resourceConflict);
}

const resourceConflict = 'Resource Conflict';

/** As the specification has it, without what real answers may lack, or with the field inside `detail`. */
export type ProblemStyle = 'specified' | 'without-detail' | 'worded';

/**
 * @param trace id of the request, 32 hexadecimal digits
 * @param style how it is written
 */
export function problemOf(refusal: Refusal, trace: string, style: ProblemStyle = 'specified'): ProblemBody {
  const { status, title } = refusal;
  // The published examples: what the API itself rejects is traced by Konnect, the rest by the gateway before it.
  const tracer = status === 400 || title === resourceConflict ? 'konnect' : 'kong';
  return {
    status,
    title,
    instance: `${tracer}:trace:${decimalTrace(trace)}`,
    ...explanation(refusal, style),
  };
}

function explanation({ message, invalidParameters }: Refusal, style: ProblemStyle): Partial<ProblemBody> {
  const [first] = invalidParameters;
  if (style === 'worded' && first) return { detail: `${first.field} in body ${first.reason}` };
  return {
    ...(style === 'without-detail' ? {} : { detail: message }),
    ...(first ? { invalid_parameters: invalidParameters } : {}),
  };
}
