import type { Scenario } from './scenario';

export const rotatedToken: Scenario = {
  about: 'The receiver takes a new token only: the destination of eu has it, that of us has not and is inactive',
  spanMs: 10_000,
  async play({ clock, ...stage }) {
    const siem = await stage.openReceiver('Splunk new');
    for (const region of ['eu', 'us'] as const) {
      const old = { name: `siem ${region}`, endpoint: siem.url, authorization: 'Splunk old' };
      const destination = stage.createDestination(old);
      stage.bind(region, destination);
      if (region === 'us') continue;
      const path = `/global/v3/audit-log-destinations/${destination}`;
      stage.call('PATCH', path, { authorization: 'Splunk new' });
    }
    await clock.advance(10_000);
    const [eu, us] = ['eu', 'us'].map((region) => `/${region}/v3/audit-log-webhook/status`);
    stage.expectAnswer(eu ?? '', { webhook_status: 'active', last_response_code: 200 });
    stage.expectAnswer(us ?? '', { webhook_status: 'inactive', last_response_code: 401 });
  },
};
