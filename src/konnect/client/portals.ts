import type { Portal } from '#konnect/contract/portal';
import type { Region } from '#konnect/contract/region';
import type { Call, CallOptions } from './call';

const pageSize = 100;

/** The developer portals of a region, page after page. The iteration throws KonnectError. */
export async function* listPortals(call: Call, region: Region, { signal }: CallOptions = {}): AsyncGenerator<Portal> {
  const action = `list portals of region "${region}"`;
  for (let number = 1; ; number += 1) {
    const query = { 'page[size]': String(pageSize), 'page[number]': String(number) };
    const { data } = await call('listPortals', { action, host: region, query, signal });
    yield* data;
    if (data.length < pageSize) return;
  }
}
