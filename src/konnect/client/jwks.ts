import type { Jwks } from '#konnect/contract/jwks';
import type { Region } from '#konnect/contract/region';
import type { Call, CallOptions } from './call';

/** The public keys that the records of a region are signed with. @throws KonnectError */
export function readJwks(call: Call, region: Region, { signal }: CallOptions = {}): Promise<Jwks> {
  return call('getJwks', { action: `read signing keys of region "${region}"`, host: region, signal });
}
