import * as z from 'zod';

/**
 * The geographies Konnect runs in. `global` is a host for organization-wide objects and not a region.
 * Source: the servers of Konnect's audit log API, versions 2 and 3.
 */
export const regions = ['us', 'eu', 'au', 'me', 'in', 'sg'] as const;

export const Region = z.enum(regions).describe('Konnect region: `us`, `eu`, `au`, `me`, `in` or `sg`.');
export type Region = z.infer<typeof Region>;

/** A part of Konnect that answers requests: one region, or `global` for what the whole organization shares. */
export const hosts = [...regions, 'global'] as const;
export type Host = (typeof hosts)[number];

export function isHost(text: string): text is Host {
  return (hosts as readonly string[]).includes(text);
}

export function isRegion(text: string): text is Region {
  return Region.safeParse(text).success;
}
