import type { OperationName } from '#konnect/contract/operation';
import { regions, type Host } from '#konnect/contract/region';
import type { Caller } from '#mock/world';
import type { ApiProfile } from './profile';

/** Calls of a region of which it is not known what the global host does with them. */
const unknown: ReadonlySet<OperationName> = new Set([
  'getWebhook',
  'updateWebhook',
  'deleteWebhook',
  'getWebhookStatus',
  'getInlineWebhook',
  'updateInlineWebhook',
  'getReplayJob',
  'startReplayJob',
  'getJwks',
]);

/** Whether the global host answers a call that is a region's. */
export function globalAnswers(name: OperationName, globalHost: ApiProfile['globalHost']): boolean {
  return globalHost !== '404' && unknown.has(name);
}

/** Where a call is done: the first of them answers. @param caller undefined when nobody has to say who they are */
export function hostsOfCall(
  name: OperationName,
  host: Host,
  caller: Caller | undefined,
  globalHost: ApiProfile['globalHost'],
): readonly [Host, ...Host[]] {
  if (host !== 'global' || !caller || !globalAnswers(name, globalHost)) return [host];
  const home = caller.organization.homeRegion;
  return globalHost === 'every-region' ? [home, ...regions.filter((region) => region !== home)] : [home];
}
