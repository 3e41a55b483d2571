import type { Scenario } from './scenario';

const hour = 3_600_000;
const spanMs = (7 * 24 - 1) * hour;

/** The destination says what the receiver took a week ago. */
export const expiringGap: Scenario = {
  about:
    'The webhook of eu has been inactive for a week, and in an hour the first of its events cannot be recovered any more',
  spanMs,
  async play({ clock, ledger, organization, ...stage }) {
    const siem = await stage.openReceiver('Splunk new');
    const destination = stage.createDestination({ name: 'siem', endpoint: siem.url, authorization: 'Splunk old' });
    stage.bind('eu', destination);
    const end = clock.now() + spanMs;
    for (let day = 0; day < 6; day += 1) {
      stage.act('eu');
      await clock.advance(24 * hour);
    }
    await clock.set(end);
    stage.expectAnswer('/eu/v3/audit-log-webhook/status', {
      ...{ webhook_enabled: true, webhook_status: 'inactive' },
      ...{ last_response_code: 401, last_response_message: 'Unauthorized' },
    });
    const [gap] = ledger.gaps({ organization: organization.id, region: 'eu' });
    const until = gap?.entries[0]?.recoverableUntil ?? 0;
    const isLastHour = until > clock.now() && until <= clock.now() + hour;
    stage.expectThat(isLastHour, 'the first event that is missing can be recovered for an hour at most');
  },
};
