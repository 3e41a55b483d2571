import { Health, HealthCheckResponseServingStatus } from './gen/health';
import { decodeMessage, encodeMessage } from './protobuf';
import { GrpcError, type Handler } from './transport';

/** The only service name that go-plugin asks after. */
const pluginService = 'plugin';

/** Says that the plugin serves, as long as there is somebody to say it. */
export function healthMethods(): ReadonlyMap<string, Handler> {
  const { Check } = Health.methods;
  const handle = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const { service } = decodeMessage(Check.request, bytes);
    if (service !== pluginService) {
      throw new GrpcError(
        'NOT_FOUND',
        `Cannot check service "${service}" as it is unknown: ask for "${pluginService}"`,
      );
    }
    return encodeMessage(Check.response, { status: HealthCheckResponseServingStatus.SERVING });
  };
  return new Map([[Check.path, { kind: 'unary', handle }]]);
}
