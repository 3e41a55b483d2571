import { systemClock } from '#clock';
import { settingsFromEnvironment, userAgent } from '#cli/konnect-client';
import type { Region } from '#konnect/contract/region';

/** A time that is known to the second, ms since the epoch. */
export interface AboutThen {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * What time it is in a region of Konnect: that of a local one may have been moved. Every answer says it
 * in its `Date` header, in whole seconds (RFC 9110, section 6.6.1); where this machine's clock agrees with that, it is the
 * finer one. It is taken as well when there is no answer: whoever asks for more says why there is none.
 */
export async function serverTime(region: Region): Promise<AboutThen> {
  const before = systemClock.now();
  const said = await readDate(region).catch(() => Number.NaN);
  const agrees = said + 1000 > before && said <= systemClock.now();
  if (agrees || Number.isNaN(said)) return { earliest: before, latest: before };
  return { earliest: said, latest: said + 999 };
}

/** NaN when the answer has none. */
async function readDate(region: Region): Promise<number> {
  const { serverUrl, token, ca, timeoutMs } = settingsFromEnvironment();
  const { request } = await import('undici');
  const { createConnections } = await import('#konnect/client/connections');
  const dispatcher = createConnections(ca);
  try {
    const { headers, body } = await request(`${serverUrl.replace('{region}', region)}/v2/audit-log-webhook/jwks.json`, {
      dispatcher,
      headersTimeout: timeoutMs,
      headers: { authorization: `Bearer ${token}`, 'user-agent': userAgent },
    });
    await body.dump();
    return Date.parse(String(headers['date']));
  } finally {
    await dispatcher.close();
  }
}
