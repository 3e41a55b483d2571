import type { OperationName } from '#konnect/contract/operation';
import { createControlPlane, listControlPlanes } from './control-planes';
import {
  createDestination,
  deleteDestination,
  getDestination,
  listDestinations,
  updateDestination,
} from './destinations';
import type { Handler } from './handler';
import { getJwks } from './jwks';
import { getOrganization } from './organization';
import { deleteWebhook, getWebhook, updateWebhook } from './webhook';
import { getWebhookStatus } from './webhook-status';

/** Who handles each call of the contract: one that is missing does not compile. */
export const handlers: { readonly [Name in OperationName]: Handler<Name> } = {
  listDestinations,
  createDestination,
  getDestination,
  updateDestination,
  deleteDestination,
  getWebhook,
  updateWebhook,
  deleteWebhook,
  getWebhookStatus,
  getJwks,
  getOrganization,
  listControlPlanes,
  createControlPlane,
};
