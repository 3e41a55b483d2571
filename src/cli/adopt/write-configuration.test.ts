import type { Inventory } from './inventory';
import { writeConfiguration } from './write-configuration';

const organization = { id: 'org-1', name: 'acme' };
const destination = {
  id: 'd-1',
  name: 'SIEM (prod)',
  endpoint: 'https://siem.example/in?${key}',
  log_format: 'json',
  skip_ssl_verification: false,
};

function write(found: Partial<Inventory>): string {
  return writeConfiguration({ organization, destinations: [], webhooks: [], refused: [], ...found });
}

it('a destination is written with its import and a variable for what Konnect does not tell', () => {
  expect(write({ destinations: [destination] })).toBe(`\
# Audit logs of the organization "acme" (org-1).
# An endpoint that carries a credential belongs in a sensitive variable, not in a repository.

import {
  to = konnectaudit_destination.siem_prod
  id = "d-1"
}

variable "siem_prod_authorization" {
  type        = string
  ephemeral   = true
  description = "Authorization header for the destination \\"SIEM (prod)\\", scheme included."
}

resource "konnectaudit_destination" "siem_prod" {
  name                     = "SIEM (prod)"
  endpoint                 = "https://siem.example/in?$\${key}"
  log_format               = "json"
  authorization_wo         = var.siem_prod_authorization
  authorization_wo_version = "1"

  lifecycle {
    ignore_changes = [authorization_wo_version] # remove this to send the authorization of the variable
  }
}
`);
});

it('destinations whose names are alike have labels of their own', () => {
  const names = ['siem', 'SIEM', '2nd', '***'];
  const text = write({ destinations: names.map((name, index) => ({ ...destination, id: `d-${index}`, name })) });
  expect([...text.matchAll(/^resource "konnectaudit_destination" "(\w+)"/gm)].map(([, label]) => label)).toEqual([
    'siem',
    'siem_2',
    '_2nd',
    '_',
  ]);
});

it('a webhook refers to its destination, and its import names the organization', () => {
  const webhooks = [{ region: 'eu', audit_log_destination_id: 'd-1', enabled: true }] as const;
  expect(write({ destinations: [destination], webhooks })).toContain(`\
import {
  to = konnectaudit_webhook.eu
  id = "org-1/eu"
}

resource "konnectaudit_webhook" "eu" {
  region                   = "eu"
  audit_log_destination_id = konnectaudit_destination.siem_prod.id
}
`);
});

it("a portal's webhook is written by the portal, switched off when it is", () => {
  const portal = { id: 'p-1', name: 'Developers' };
  const webhooks = [{ region: 'eu', portal, audit_log_destination_id: 'gone', enabled: false }] as const;
  expect(write({ webhooks })).toContain(`\
import {
  to = konnectaudit_portal_webhook.developers
  id = "org-1/eu/p-1"
}

resource "konnectaudit_portal_webhook" "developers" {
  region                   = "eu"
  portal_id                = "p-1"
  audit_log_destination_id = "gone"
  enabled                  = false
}
`);
});

it('a webhook with an endpoint of its own is written without an authorization, which then stays', () => {
  const inline = { endpoint: 'https://siem.example/in', log_format: 'cps', skip_ssl_verification: true };
  expect(write({ webhooks: [{ region: 'sg', ...inline }] })).toContain(`\
  to = konnectaudit_webhook.sg
  id = "org-1/sg"
}

resource "konnectaudit_webhook" "sg" {
  region                = "sg"
  endpoint              = "https://siem.example/in"
  log_format            = "cps"
  skip_ssl_verification = true
}
`);
});

it('says which regions are not in it', () => {
  expect(write({ refused: ['sg'] })).toContain('# Nothing of sg is in here: Konnect refuses the token there (403).\n');
});
