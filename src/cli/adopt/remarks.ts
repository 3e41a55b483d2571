import type { Inventory } from './inventory';

/** What adopted configuration says where it keeps the authorization that Konnect has. */
export const untilRemoved = 'remove this to send the authorization of the variable';

/** What it begins with, a remark a line. Konnect shows endpoints in full, and nobody can tell a credential in them. */
export function remarksOf({ refused }: Inventory): readonly string[] {
  return [
    'An endpoint that carries a credential belongs in a sensitive variable, not in a repository.',
    ...(refused.length === 0 ? [] : [ofRefused(refused)]),
  ];
}

/** What is not in it although all was asked for. */
export function ofRefused(regions: readonly string[]): string {
  return `Nothing of ${regions.join(', ')} is in here: Konnect refuses the token there (403).`;
}
