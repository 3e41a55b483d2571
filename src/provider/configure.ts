import { systemClock } from '#clock';
import type { ConfigureContext } from '#terraform/framework/provider';
import type { Config } from '#terraform/framework/model';
import { rememberBoundPlaces } from './bound-places';
import { rememberTakenNames } from './destination/taken-names';
import { rememberOrganization, requireOrganization } from './organization';
import type { attributes } from './schema';
import type { Session } from './session';
import { readSettings } from './settings';
import { version } from './version';

/** Makes the client all resources share. Konnect is asked only whose token it is, and only when that is to be checked. */
export async function configure(config: Config<typeof attributes>, context: ConfigureContext): Promise<Session> {
  const { token, region, serverUrl, ca, timeoutMs, expectedOrgId } = readSettings(config, process.env);
  const userAgent = `terraform-provider-konnectaudit/${version} (terraform ${context.terraformVersion})`;
  // The client brings an HTTP stack with it, which a start that only validates does not need.
  const { createClient } = await import('#konnect/client/client');
  const konnect = createClient({
    serverUrl,
    token,
    timeoutMs,
    clock: systemClock,
    userAgent,
    log: context.log,
    ...(ca && { ca }),
  });
  const organization = rememberOrganization(konnect);
  if (expectedOrgId !== undefined) await requireOrganization(expectedOrgId, organization, context.signal);
  return {
    ...{ konnect, organization, defaultRegion: region },
    boundPlaces: rememberBoundPlaces(konnect),
    takenNames: rememberTakenNames(konnect),
  };
}
