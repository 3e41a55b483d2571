import { systemClock } from '#clock';
import { createClient, type KonnectClient } from '#konnect/client/client';
import { readSettings } from '#provider/settings';

/** How these programs call themselves towards Konnect, so that their own calls can be told from others. */
export const userAgent = 'konnect-audit-cli';

/**
 * A client of the Konnect that the environment names, in the variables that the provider reads.
 * @throws when a variable is missing or cannot be used
 */
export function clientFromEnvironment(): KonnectClient {
  const unset = {
    token: null,
    region: null,
    server_url: null,
    ca_cert_file: null,
    request_timeout: null,
    expected_org_id: null,
  };
  const { ca, ...settings } = readSettings(unset, process.env);
  return createClient({ ...settings, ...(ca !== undefined && { ca }), clock: systemClock, userAgent });
}
