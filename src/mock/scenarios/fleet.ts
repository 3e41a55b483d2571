import type { Receiver } from '#mock/receiver';
import type { Scenario, Stage } from './scenario';

const names = Array.from({ length: 12 }, (_, index) => `team-${String(index + 1).padStart(2, '0')}`);
const regions = ['eu', 'us'] as const;

/** Those whom something is wrong with, and how their webhook of us stands. */
const exceptions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'team-04': { webhook_enabled: false, webhook_status: 'unconfigured' },
  'team-07': { webhook_enabled: true, webhook_status: 'inactive', last_response_code: 401 },
  'team-10': { webhook_enabled: false, webhook_status: 'active' },
};

export const fleet: Scenario = {
  about:
    'Twelve more organizations deliver from eu and us, but in us team-04 has no webhook, team-07 an old token, and team-10 is switched off',
  spanMs: 10_000,
  async play(stage) {
    const siem = await stage.openReceiver('Splunk fleet');
    const teams = names.map((name) => stage.addOrganization(name));
    for (const team of teams) settle(team, siem);
    // The teams are new: they go by the shared clock, also when the organization has a time of its own.
    const [{ clock } = stage] = teams;
    await clock.advance(10_000);
    for (const team of teams) {
      for (const region of regions) {
        const usual = { webhook_enabled: true, webhook_status: 'active', last_response_code: 200 };
        const meant = region === 'us' ? (exceptions[team.organization.name] ?? usual) : usual;
        team.expectAnswer(`/${region}/v3/audit-log-webhook/status`, meant);
      }
    }
  },
};

function settle(team: Stage, siem: Receiver): void {
  const { name } = team.organization;
  for (const region of regions) {
    if (region === 'us' && name === 'team-04') continue;
    const authorization = region === 'us' && name === 'team-07' ? 'Splunk old' : 'Splunk fleet';
    const destination = team.createDestination({ name: `siem ${region}`, endpoint: siem.url, authorization });
    team.bind(region, destination);
  }
  if (name === 'team-10') team.call('PATCH', '/us/v3/audit-log-webhook', { enabled: false });
}
