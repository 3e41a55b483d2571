import type { Scenario } from './scenario';

/** Only logins of its developers are delivered for a portal, so some of these happen. */
export const devPortal: Scenario = {
  about: 'A developer portal in eu whose own webhook delivers the logins of its developers; eu itself has none',
  spanMs: 90_000,
  async play({ clock, traffic, ledger, organization, ...stage }) {
    const siem = await stage.openReceiver('Splunk portal');
    const wanted = { name: 'portal siem', endpoint: siem.url, authorization: 'Splunk portal' };
    const destination = stage.createDestination(wanted);
    const portal = String(stage.call('POST', '/eu/v3/portals', { name: 'developers' })['id']);
    const path = `/eu/v3/portals/${portal}/audit-log-webhook`;
    stage.call('PATCH', path, { audit_log_destination_id: destination, enabled: true });
    traffic.start({
      ...{ organization: organization.id, regions: ['eu'], eventsPerSecond: 1, forMs: 60_000, seed: 'dev-portal' },
      mix: { reads: 0, changes: 0, logins: 0, mistakes: 0, refusals: 0, failures: 0, portals: 1 },
    });
    await clock.advance(90_000);
    stage.expectAnswer(`${path}/status`, { webhook_status: 'active', last_response_code: 200 });
    const { delivered, recoverable } = ledger.summary({ organization: organization.id, portal });
    stage.expectThat(delivered > 0 && recoverable === 0, 'all logins were delivered');
  },
};
