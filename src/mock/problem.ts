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

/** As the specification has it, without what real answers may lack, or with the field inside `detail`. */
export type ProblemStyle = 'specified' | 'without-detail' | 'worded';

/**
 * @param trace id of the request, 32 hexadecimal digits
 * @param style how it is written
 */
export function problemOf(refusal: Refusal, trace: string, style: ProblemStyle = 'specified'): ProblemBody {
  const { status } = refusal;
  // The published examples: what the API itself rejects is traced by Konnect, the rest by the gateway before it.
  const tracer = status === 400 || status === 409 ? 'konnect' : 'kong';
  return {
    status,
    title: STATUS_CODES[status] ?? 'Error',
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
