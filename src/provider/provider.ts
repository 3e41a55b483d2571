import { defineProvider } from '#terraform/framework/provider';
import { configure } from './configure';
import { coverage } from './coverage/data-source';
import { foundDestination } from './destination/data-source';
import { destinationList } from './destination/list';
import { destination } from './destination/resource';
import { destinations } from './destinations/data-source';
import { diagnose } from './diagnose';
import { events } from './events/data-source';
import { functions } from './functions/functions';
import { identity } from './identity';
import { jwks } from './jwks/data-source';
import { organization } from './organization/data-source';
import { portalWebhookList } from './portal-webhook/list';
import { portalWebhook } from './portal-webhook/resource';
import { portalWebhookStatus } from './portal-webhook-status/data-source';
import { replay } from './replay/action';
import { lastReplayJob } from './replay-job/data-source';
import { replayJob } from './replay-job/resource';
import { schema } from './schema';
import { version } from './version';
import { foundWebhook } from './webhook/data-source';
import { webhookList } from './webhook/list';
import { webhook } from './webhook/resource';
import { webhookStatus } from './webhook-status/data-source';
import { webhookProbe } from './webhook-status/ephemeral';

export const provider = defineProvider({
  ...identity,
  version,
  schema,
  configure,
  diagnose,
  resources: {
    konnectaudit_destination: destination,
    konnectaudit_webhook: webhook,
    konnectaudit_portal_webhook: portalWebhook,
    konnectaudit_replay_job: replayJob,
  },
  functions,
  dataSources: {
    konnectaudit_coverage: coverage,
    konnectaudit_destination: foundDestination,
    konnectaudit_destinations: destinations,
    konnectaudit_events: events,
    konnectaudit_jwks: jwks,
    konnectaudit_organization: organization,
    konnectaudit_portal_webhook_status: portalWebhookStatus,
    konnectaudit_replay_job: lastReplayJob,
    konnectaudit_webhook: foundWebhook,
    konnectaudit_webhook_status: webhookStatus,
  },
  lists: {
    konnectaudit_destination: destinationList,
    konnectaudit_webhook: webhookList,
    konnectaudit_portal_webhook: portalWebhookList,
  },
  actions: { konnectaudit_replay: replay },
  ephemerals: { konnectaudit_webhook_status: webhookProbe },
});
