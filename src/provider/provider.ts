import { defineProvider } from '#terraform/framework/provider';
import { configure } from './configure';
import { destination } from './destination/resource';
import { diagnose } from './diagnose';
import { functions } from './functions/functions';
import { identity } from './identity';
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
  resources: { konnectaudit_destination: destination, konnectaudit_webhook: webhook },
  functions,
  dataSources: { konnectaudit_webhook_status: webhookStatus },
});
