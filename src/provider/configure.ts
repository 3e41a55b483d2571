import { systemClock } from '#clock';
import type { ConfigureContext } from '#terraform/framework/provider';
import type { Config } from '#terraform/framework/model';
import type { attributes } from './schema';
import type { Session } from './session';
import { readSettings } from './settings';
import { version } from './version';

/** Makes the client all resources share; nothing is asked of Konnect yet. */
export async function configure(config: Config<typeof attributes>, context: ConfigureContext): Promise<Session> {
  const { token, region, serverUrl, ca, timeoutMs } = readSettings(config, process.env);
  const userAgent = `terraform-provider-konnectaudit/${version} (terraform ${context.terraformVersion})`;
  const patienceMs = 2 * timeoutMs;
  // The client brings an HTTP stack with it, which a start that only validates does not need.
  const { createClient } = await import('#konnect/client/client');
  const konnect = createClient({
    serverUrl,
    token,
    timeoutMs,
    inUseBudgetMs: patienceMs,
    clock: systemClock,
    userAgent,
    log: context.log,
    ...(ca && { ca }),
  });
  return { konnect, defaultRegion: region, patienceMs };
}
