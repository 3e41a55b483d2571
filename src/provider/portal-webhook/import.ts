import { isId } from '#konnect/contract/id';
import { isRegion, regions } from '#konnect/contract/region';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { PartialState } from '#terraform/framework/model';
import { defaultPolicy } from '#provider/delivery/attributes';
import { organizationOf } from '#provider/organization';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';
import type { attributes } from './schema';

type Context = ConfiguredContext<Session>;
type Start = PartialState<typeof attributes>;

/** The start of a state from `PORTAL_ID`, `REGION/PORTAL_ID` or `ORG_ID/REGION/PORTAL_ID`. */
export async function importPortalWebhook(id: string, context: Context): Promise<Start> {
  const [portalId = '', region = null, organization = null, ...rest] = id.split('/').reverse();
  if (rest.length > 0) throw refusal(id);
  return startOf({ portalId, region, organization }, context);
}

/** The start of a state from what names a portal; region and organization default to those of provider and token. */
export async function startOf(
  { portalId, region: named, organization }: { portalId: string; region: string | null; organization: string | null },
  context: Context,
): Promise<Start> {
  const region = knownRegion(context.client, named);
  if (!isId(portalId)) throw refusal(portalId);
  if (!isRegion(region)) throw refusal(`${named ?? ''}/${portalId}`);
  const org_id = await organizationOf(organization, context);
  return { ...defaultPolicy, id: portalId, portal_id: portalId, region, org_id };
}

function refusal(text: string): DiagnosticError {
  return new DiagnosticError(
    'Cannot import portal webhook',
    `"${text}" names no portal: use PORTAL_ID, REGION/PORTAL_ID or ORG_ID/REGION/PORTAL_ID, where PORTAL_ID is a UUID and REGION one of ${regions.join(', ')}`,
  );
}
