import type { KonnectClient } from '#konnect/client/client';
import { isKonnectError } from '#konnect/client/error';
import type { Organization } from '#konnect/contract/organization';
import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';

/** Asks for the organization of the token; undefined when the token may not know it. */
export type OrganizationOfToken = (signal: AbortSignal) => Promise<Organization | undefined>;

/** The attribute of every resource of an organization. */
export const orgId = string({
  presence: 'computed',
  planModifiers: [useStateForUnknown()],
  description: 'Id of the organization it belongs to, which is that of the token.',
});

/** Asks once in a process, however many resources want to know; what got no answer is asked again. */
export function rememberOrganization(konnect: KonnectClient): OrganizationOfToken {
  let asked: Promise<Organization | undefined> | undefined;
  const ask = async (signal: AbortSignal): Promise<Organization | undefined> => {
    try {
      return await konnect.organization({ signal }).catch(unlessForbidden);
    } catch (error) {
      asked = undefined;
      throw error;
    }
  };
  return (signal) => (asked ??= ask(signal));
}

function unlessForbidden(error: unknown): undefined {
  if (isKonnectError(error, 'forbidden') || isKonnectError(error, 'not_found')) return undefined;
  throw error;
}

/** Throws when the token is not one of the organization that the provider block expects. */
export async function requireOrganization(
  expected: string,
  organization: OrganizationOfToken,
  signal: AbortSignal,
): Promise<void> {
  const found = await organization(signal);
  if (found?.id === expected) return;
  const whose = found ? `belongs to organization "${found.id}" (${found.name})` : 'may not see its organization';
  throw new DiagnosticError(
    'Token of another organization',
    `The token ${whose}, and expected_org_id is "${expected}": use a token of that organization. Nothing was read or changed`,
    [{ attribute: 'expected_org_id' }],
  );
}

/**
 * The organization to keep in the state. Throws when the state is another organization's: what it describes would seem
 * to be gone, or be changed in the wrong one.
 */
export async function organizationOf(
  known: string | null,
  { client, signal }: { readonly client: { readonly organization: OrganizationOfToken }; readonly signal: AbortSignal },
): Promise<string | null> {
  const found = await client.organization(signal);
  if (known === null || !found || found.id === known) return found?.id ?? known;
  throw new DiagnosticError(
    'Token of another organization',
    `The state is of organization "${known}", and the token belongs to "${found.id}" (${found.name}): use a token of the organization that the state is of`,
    [{ attribute: 'org_id' }],
  );
}
