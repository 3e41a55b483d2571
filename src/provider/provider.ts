import { defineProvider } from '#terraform/framework/provider';
import { configure } from './configure';
import { destination } from './destination/resource';
import { diagnose } from './diagnose';
import { functions } from './functions/functions';
import { identity } from './identity';
import { portalWebhook } from './portal-webhook/resource';
import { replayJob } from './replay-job/resource';
import { schema } from './schema';
import { version } from './version';
import { webhook } from './webhook/resource';
import { webhookStatus } from './webhook-status/data-source';

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
  dataSources: { konnectaudit_webhook_status: webhookStatus },
});
