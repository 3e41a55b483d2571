import { regions } from '#konnect/contract/region';
import type { Scenario } from './scenario';

/** What came about before the webhooks were there is replayed, so that there is no gap. */
export const quiet: Scenario = {
  about: 'Six regions, each with a webhook that delivers; nothing is missing',
  spanMs: 30_000,
  async play({ clock, ledger, organization, ...stage }) {
    const start_at = new Date(clock.now()).toISOString();
    const siem = await stage.openReceiver('Splunk quiet');
    const destination = stage.createDestination({ name: 'siem', endpoint: siem.url, authorization: 'Splunk quiet' });
    for (const region of regions) stage.bind(region, destination);
    await clock.advance(10_000);
    const end_at = new Date(clock.now()).toISOString();
    for (const region of regions) stage.call('PUT', `/${region}/v3/audit-log-replay-job`, { start_at, end_at });
    await clock.advance(20_000);
    for (const region of regions) {
      stage.expectAnswer(`/${region}/v3/audit-log-replay-job`, { status: 'completed' });
      const status = { webhook_enabled: true, webhook_status: 'active', last_response_code: 200 };
      stage.expectAnswer(`/${region}/v3/audit-log-webhook/status`, status);
    }
    stage.expectThat(ledger.gaps({ organization: organization.id }).length === 0, 'nothing is missing');
  },
};
