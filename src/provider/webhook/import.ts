import { isRegion } from '#konnect/contract/region';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { PartialState } from '#terraform/framework/model';
import { defaultPolicy } from '#provider/delivery/attributes';
import { organizationOf } from '#provider/organization';
import { whyNoRegion } from '#provider/region';
import type { Session } from '#provider/session';
import type { attributes } from './schema';
import { lookUp } from './target';

type Context = ConfiguredContext<Session>;

/** The start of a state from an import id: `REGION`, or `ORG_ID/REGION` to be sure of the organization. */
export async function importWebhook(id: string, context: Context): Promise<PartialState<typeof attributes>> {
  const [region = '', organization = null, ...rest] = id.split('/').reverse();
  if (rest.length > 0) throw noRegion(id);
  return startOf(region, organization, context);
}

/** The start of a state from a region and an organization, or null for that of the token. */
export async function startOf(
  region: string,
  organization: string | null,
  context: Context,
): Promise<PartialState<typeof attributes>> {
  if (!isRegion(region)) throw noRegion(region);
  const org_id = await organizationOf(organization, context);
  const start = { ...defaultPolicy, id: region, region, org_id };
  if (await lookUp(region, false, context)) return start;
  // With an endpoint the read that follows knows which kind it is.
  const inline = await lookUp(region, true, context);
  return inline ? { ...start, endpoint: inline.endpoint } : start;
}

function noRegion(text: string): DiagnosticError {
  return new DiagnosticError('Cannot import webhook', `${whyNoRegion(text)}: use one of them, or ORG_ID/REGION`);
}
