import type { Scenario } from './scenario';

const mostSkips = 100;

/** The fault lasts: `faults.clear()`, or DELETE /_/faults, ends the outage before the last attempt. */
export const receiverOutage: Scenario = {
  about: 'The receiver of eu answers 503, four of five attempts are spent, and time stands still before the last',
  spanMs: 20_000,
  async play({ clock, faults, ledger, organization, ...stage }) {
    const siem = await stage.openReceiver('Splunk outage');
    const destination = stage.createDestination({ name: 'siem', endpoint: siem.url, authorization: 'Splunk outage' });
    stage.bind('eu', destination);
    await clock.advance(5_000);
    const path = '/eu/v3/audit-log-webhook/status';
    stage.expectAnswer(path, { webhook_status: 'active', last_response_code: 200 });

    clock.freeze();
    const script = [{ step: { kind: 'answer', status: 503 }, times: Infinity }] as const;
    faults.add({ on: 'deliveries', organization: organization.id, region: 'eu', script: [...script] });
    const spent = (): boolean =>
      ledger
        .entries({ organization: organization.id, region: 'eu' })
        .some(({ fate, attempts }) => fate === 'in flight' && attempts.length === 4);
    for (let skips = 0; !spent() && skips < mostSkips; skips += 1) await clock.skip();
    stage.expectThat(spent(), 'four attempts are spent on events that are in flight');
    stage.expectAnswer(path, { webhook_enabled: true, webhook_status: 'active', last_response_code: 503 });
  },
};
