import { App, TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { Destination, KonnectauditProvider, OnInactive, Region, SecretVariable, Webhook } from 'konnect-audit';

/** The audit logs of one region, delivered to one place. */
class OneRegion extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const endpoint = new TerraformVariable(this, 'endpoint', {
      type: 'string',
      description: 'The https URL that receives the logs',
    });
    const authorization = new SecretVariable(this, 'authorization', {
      description: 'What the receiver wants to see in the Authorization header, scheme included',
    });

    // The token is in KONNECT_TOKEN; no program and no state needs to know it.
    new KonnectauditProvider(this, 'konnect');

    const destination = new Destination(this, 'siem', {
      name: 'siem',
      endpoint: endpoint.stringValue,
      authorization: authorization.stringValue,
    });

    const webhook = new Webhook(this, 'eu', {
      destination,
      region: Region.EU,
      onInactive: OnInactive.RESUME,
    });

    new TerraformOutput(this, 'webhook_id', { value: webhook.webhookId });
    new TerraformOutput(this, 'delivery_status', { value: webhook.status.webhookStatus });
  }
}

const app = new App();
new OneRegion(app, 'one-region');
app.synth();
