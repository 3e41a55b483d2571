import { systemClock } from '#clock';
import { createClient, type KonnectClient } from '#konnect/client/client';
import { ENVIRONMENT, readSettings, type Settings } from '#provider/settings';

/** How these programs call themselves towards Konnect, so that their own calls can be told from others. */
export const userAgent = 'konnect-audit-cli';

/**
 * A client of the Konnect that the environment names, in the variables that the provider reads.
 * @throws when a variable is missing or cannot be used
 */
export function clientFromEnvironment(): KonnectClient {
  const { ca, ...settings } = settingsFromEnvironment();
  return createClient({ ...settings, ...(ca !== undefined && { ca }), clock: systemClock, userAgent });
}

/** @throws when a variable is missing or cannot be used */
export function settingsFromEnvironment(): Settings {
  const unset = {
    token: null,
    region: null,
    server_url: null,
    ca_cert_file: null,
    request_timeout: null,
    expected_org_id: null,
  };
  if (ENVIRONMENT.token.every((name) => (process.env[name] ?? '').trim() === '')) throw noToken();
  return readSettings(unset, process.env);
}

function noToken(): Error {
  const [personal, system] = ENVIRONMENT.token;
  return new Error(
    `Cannot ask Konnect as there is no token: set ${personal} to a personal access token, or ${system} to one of a system account; konnect-audit mock prints that of a local Konnect`,
  );
}
