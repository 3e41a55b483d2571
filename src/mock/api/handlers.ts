import type { OperationName } from '#konnect/contract/operation';
import { listAuditLogs } from './audit-logs';
import { createControlPlane, listControlPlanes } from './control-planes';
import {
  createDestination,
  deleteDestination,
  getDestination,
  listDestinations,
  updateDestination,
} from './destinations';
import type { Handler } from './handler';
import { getInlineWebhook, updateInlineWebhook } from './inline-webhook';
import { getJwks } from './jwks';
import { getOrganization } from './organization';
import { deletePortalWebhook, getPortalWebhook, getPortalWebhookStatus, updatePortalWebhook } from './portal-webhook';
import { createPortal, deletePortal, getPortal, listPortals } from './portals';
import { getPortalReplayJob, getReplayJob, startPortalReplayJob, startReplayJob } from './replay-job';
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
  getInlineWebhook,
  updateInlineWebhook,
  getReplayJob,
  startReplayJob,
  getPortalWebhook,
  updatePortalWebhook,
  deletePortalWebhook,
  getPortalWebhookStatus,
  getPortalReplayJob,
  startPortalReplayJob,
  listAuditLogs,
  getJwks,
  getOrganization,
  listControlPlanes,
  createControlPlane,
  listPortals,
  createPortal,
  getPortal,
  deletePortal,
};
