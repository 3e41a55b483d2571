import type { Organization } from '#konnect/contract/organization';
import type { Call, CallOptions } from './call';

/** The organization that the token belongs to. @throws KonnectError */
export function readOrganization(call: Call, { signal }: CallOptions = {}): Promise<Organization> {
  return call('getOrganization', { action: 'read organization', host: 'global', signal });
}
