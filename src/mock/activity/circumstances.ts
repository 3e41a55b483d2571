import { timestamp } from '#mock/timestamp';

/** Who acts, when and from where: what all events of one request share. */
export interface Circumstances {
  /** Id of the organization. */
  readonly organization: string;
  /** Id of the user or system account. */
  readonly principal: string;
  /** `<name> (<email>)`. @default the organization did not ask for names */
  readonly principalName?: string;
  /** When the request came in, ms since the epoch. */
  readonly at: number;
  /** 32 hexadecimal digits. */
  readonly trace: string;
  /** IP address of the caller. */
  readonly src: string;
  readonly userAgent: string;
}

/** The fields that say so. */
export function sharedFields(circumstances: Circumstances) {
  const { at, src, userAgent, organization, principal, principalName, trace } = circumstances;
  return {
    event_product: 'Konnect',
    event_ts: timestamp(at),
    rt: at,
    src,
    user_agent: userAgent,
    org_id: organization,
    principal_id: principal,
    ...(principalName === undefined ? {} : { principal_name: principalName }),
    trace_id: trace,
  } as const;
}
