import type { Unknown } from '#terraform/cty/unknown';
import type { Context } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Occupant, Site } from './site';

/** Somebody wants a site. */
export interface Claim {
  readonly site: Site;
  readonly overwrite: boolean | Unknown | null;
  /** Undefined where there is no webhook. */
  look(): Promise<Occupant | undefined>;
}

/**
 * Warns while planning of a webhook that is there already. It is no error yet: the same apply may remove it first, as
 * where a resource is replaced or renamed. Says nothing where nobody can look.
 */
export async function planTakeover(claim: Claim, context: Pick<Context, 'warn'>): Promise<void> {
  const found = await claim.look().catch(() => undefined);
  if (!found) return;
  if (isAllowed(found, claim)) warnOfTakeover(found, claim.site, context);
  else context.warn('Webhook exists already', refusal(found, claim.site), pathOf(claim.site));
}

/** Throws when there is a webhook that delivers elsewhere and may not be taken over. */
export async function refuseTakeover(claim: Claim, context: Pick<Context, 'warn'>): Promise<void> {
  const found = await claim.look();
  if (!found) return;
  if (!isAllowed(found, claim))
    throw new DiagnosticError('Webhook exists already', refusal(found, claim.site), pathOf(claim.site));
  warnOfTakeover(found, claim.site, context);
}

function isAllowed({ isOurs }: Occupant, { overwrite }: Claim): boolean {
  return isOurs || overwrite === true;
}

function pathOf({ attribute }: Site) {
  return [{ attribute }];
}

function refusal({ target }: Occupant, { name, importCommand }: Site): string {
  return `The ${name} already delivers to ${target}, and it has one webhook: import it with "${importCommand}", delete it first, or set overwrite_existing to true to take it over`;
}

function warnOfTakeover({ target, isOurs }: Occupant, site: Site, { warn }: Pick<Context, 'warn'>): void {
  if (isOurs) {
    warn(
      'Webhook exists already',
      `The ${site.name} delivers as planned already, and that webhook is taken for the one to create: make sure that no other resource has it, as to delete one of them stops its delivery`,
      pathOf(site),
    );
    return;
  }
  warn(
    'Webhook is taken over',
    `The ${site.name} delivers to ${target}, which gets no more of its events: overwrite_existing is true, and the webhook becomes the one to create`,
    pathOf(site),
  );
}
