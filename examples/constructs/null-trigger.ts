import { NullProvider } from '@cdktf/provider-null/lib/provider';
import { Resource } from '@cdktf/provider-null/lib/resource';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { Destination, KonnectauditProvider, SecretVariable, Webhook } from 'konnect-audit';

/** Runs a command, say to tell the security team, whenever the audit logs go to another place than before. */
class NullTrigger extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const endpoint = new TerraformVariable(this, 'endpoint', { type: 'string' }).stringValue;
    const authorization = new SecretVariable(this, 'authorization').stringValue;

    new KonnectauditProvider(this, 'konnect');
    new NullProvider(this, 'null');

    const destination = new Destination(this, 'siem', { name: 'siem', endpoint, authorization });
    const webhook = new Webhook(this, 'webhook', { destination });

    // Terraform replaces the resource, and so runs its command, when one of the triggers changes.
    new Resource(this, 'runbook', {
      triggers: { destination: destination.destinationId, endpoint, webhook: webhook.webhookId },
      provisioners: [
        { type: 'local-exec', command: 'echo "Audit logs now go to $ENDPOINT"', environment: { ENDPOINT: endpoint } },
      ],
    });
  }
}

const app = new App();
new NullTrigger(app, 'null-trigger');
app.synth();
