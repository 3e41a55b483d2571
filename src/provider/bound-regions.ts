import type { KonnectClient } from '#konnect/client/client';
import { type Region, regions } from '#konnect/contract/region';

/** What each region delivers to, as far as the API lets it be seen. */
export interface BoundRegions {
  /** The destination's id by region; a region without webhook is not in it. */
  readonly bound: ReadonlyMap<Region, string>;
  /** Regions that did not answer, or not to this token. */
  readonly unseen: readonly Region[];
}

/** Looks into every region, once in a process: for what is said in plans, and is not decided upon. */
export function rememberBoundRegions(konnect: KonnectClient): (signal: AbortSignal) => Promise<BoundRegions> {
  let asked: Promise<BoundRegions> | undefined;
  return (signal) => (asked ??= look(konnect, signal));
}

async function look(konnect: KonnectClient, signal: AbortSignal): Promise<BoundRegions> {
  const bound = new Map<Region, string>();
  const unseen: Region[] = [];
  await Promise.all(
    regions.map(async (region) => {
      try {
        const webhook = await konnect.webhook(region).get({ signal });
        if (webhook) bound.set(region, webhook.audit_log_destination_id);
      } catch {
        unseen.push(region);
      }
    }),
  );
  return { bound, unseen };
}
