import type { Inventory } from './inventory';
import { writeProgram } from './write-program';

const organization = { id: 'org-1', name: 'acme' };
const destination = {
  id: 'd-1',
  name: 'SIEM (prod)',
  endpoint: 'https://siem.example/in?${key}',
  log_format: 'json',
  skip_ssl_verification: false,
};

function write(found: Partial<Inventory>, library: 'cdktf' | 'cdktn' = 'cdktf'): string {
  return writeProgram({ organization, destinations: [], webhooks: [], refused: [], ...found }, library);
}

it('a program declares each destination with its import, and a variable for what Konnect does not tell', () => {
  expect(write({ destinations: [destination] })).toBe(`\
// Audit logs of the organization "acme" (org-1).
// An endpoint that carries a credential belongs in a sensitive variable, not in a repository.
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { Destination, KonnectauditProvider, SecretVariable } from 'konnect-audit';

class AuditLogs extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new KonnectauditProvider(this, 'konnect', { expectedOrgId: "org-1" });

    const siemProdDestination = new Destination(this, 'siem_prod', {
      name: "SIEM (prod)",
      endpoint: "https://siem.example/in?$\${key}",
      logFormat: "json",
      authorization: new SecretVariable(this, 'siem_prod_authorization', {
        description: "Authorization header for the destination \\"SIEM (prod)\\", scheme included.",
      }).stringValue,
      lifecycle: { ignoreChanges: ['authorization_wo_version'] }, // remove this to send the authorization of the variable
    });
    siemProdDestination.importFrom('d-1');
  }
}

const app = new App();
new AuditLogs(app, 'audit-logs');
app.synth();
`);
});

it('webhooks refer to the constant of their destination, or to the id of one that was not found', () => {
  const portal = { id: 'p-1', name: 'Developers' };
  const webhooks = [
    { region: 'eu', audit_log_destination_id: 'd-1', enabled: true },
    { region: 'us', portal, audit_log_destination_id: 'gone', enabled: false },
  ] as const;
  expect(write({ destinations: [destination], webhooks })).toContain(`
    new Webhook(this, 'webhook_eu', {
      region: "eu",
      destination: siemProdDestination,
    }).importFrom("org-1/eu");

    new PortalWebhook(this, 'portal_developers', {
      region: "us",
      portalId: "p-1",
      destination: Destination.fromDestinationId(this, 'destination_of_portal_developers', "gone"),
      enabled: false,
    }).importFrom("org-1/us/p-1");
`);
});

it('a webhook with an endpoint of its own is a construct of the one resource', () => {
  const inline = { endpoint: 'https://siem.example/in', log_format: 'cps', skip_ssl_verification: true };
  const program = write({ webhooks: [{ region: 'sg', ...inline }] }, 'cdktn');
  expect(program).toContain("import { Webhook as InlineWebhook } from 'konnect-audit/cdktn/l1/webhook';\n");
  expect(program).toContain(`
    new InlineWebhook(this, 'webhook_sg', {
      region: "sg",
      endpoint: "https://siem.example/in",
      logFormat: "cps",
      skipSslVerification: true,
    }).importFrom("org-1/sg");
`);
});

it('no two constructs have one id, and no two constants one name', () => {
  const names = ['webhook eu', 'siem 2', 'siem2', 'new', 'siem 2 authorization', '2nd'];
  const destinations = names.map((name, index) => ({ ...destination, id: `d-${index}`, name }));
  const text = write({ destinations, webhooks: [{ region: 'eu', audit_log_destination_id: 'd-0', enabled: true }] });
  const ids = [...text.matchAll(/this, '(\w+)'/g)].map(([, id]) => id);
  const constants = [...text.matchAll(/const (\w+) = new Destination/g)].map(([, name]) => name);
  expect([new Set(ids).size, new Set(constants).size]).toEqual([ids.length, names.length]);
  expect([ids.length, constants.length]).toEqual([1 + 2 * names.length + 1, names.length]);
  expect(constants).toContain('newDestination');
});

it('a program for the successor of CDKTF imports from it', () => {
  expect(write({}, 'cdktn')).toMatch(
    / from 'cdktn';\n.*\nimport \{ KonnectauditProvider \} from 'konnect-audit\/cdktn';/,
  );
});

it('the name of an organization cannot leave its comment', () => {
  expect(write({ organization: { id: 'org-1', name: 'a\n\u2028b' } })).toMatch(/^\/\/ .*"a\\n\\u2028b"/);
});
