import { gzipSync } from 'node:zlib';
import type { LogFormat } from '#konnect/contract/destination';
import type { Event } from '#konnect/contract/event';
import { formatRecord } from '#konnect/record/format';
import type { SigningKey } from '#konnect/record/sign';
import { timestamp } from '#mock/timestamp';

export interface SampleOptions {
  readonly format: LogFormat;
  /** How many records. */
  readonly events: number;
  readonly key: SigningKey;
  /** The user agent of every event, by which a person finds them in the receiver. */
  readonly mark: string;
  /** Ms since the epoch. */
  readonly at: number;
  /** The next trace id. */
  readonly trace: () => string;
}

/** A body as Konnect posts it: signed records of all kinds, one a line, compressed with gzip. */
export function sampleBatch(options: SampleOptions): Buffer {
  const { format, events, key } = options;
  const lines = Array.from({ length: events }, (_, index) =>
    key.sign(formatRecord(sampleEvent(index, options), format), format),
  );
  return gzipSync(lines.join('\n'));
}

/** Nobody, nowhere: an address for documentation (RFC 5737), and ids of zeros. */
function sampleEvent(index: number, { mark, at, trace }: SampleOptions): Event {
  const common = {
    event_product: 'Konnect',
    ...{ event_ts: timestamp(at), rt: at, severity: 1, src: '192.0.2.1', user_agent: mark },
    ...{ org_id: nil, principal_id: nil, trace_id: trace() },
  } as const;
  switch (index % 3) {
    case 0:
      return {
        ...{ type: 'authentication', ...common, event_class_id: 'AUTHENTICATION_TYPE_PAT' },
        ...{
          name: 'AUTHENTICATION_OUTCOME_SUCCESS',
          request: '/api/v1/personal-access-tokens/introspect',
          success: true,
        },
      };
    case 1:
      return {
        ...{ type: 'authorization', ...common, event_class_id: 'konnect' },
        ...{ name: 'Authz.control-planes', action: 'create', granted: true },
      };
    default:
      return {
        ...{ type: 'access', ...common, event_class_id: 'KongGateway', name: 'Ingress' },
        ...{ request: '/v2/control-planes', query: '{}', act: 'POST', status: 201 },
      };
  }
}

const nil = '00000000-0000-0000-0000-000000000000';
