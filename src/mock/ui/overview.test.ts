import { createFaults } from '#mock/create-faults';
import { createIds } from '#mock/ids';
import { createLedger } from '#mock/ledger';
import { createSteeredClock } from '#mock/steered-clock';
import { createWorld, webhookOf, type StoredWebhook } from '#mock/world';
import { sampleEvent } from '#test/delivery/sample-event';
import { renderOverview } from './overview';
import { readOverview, type Standing } from './view-model';

const now = Date.UTC(2026, 0, 2);
const eu = { organization: 'acme', region: 'eu' } as const;
const ok = { at: now, code: 200, message: 'OK' };
const refused = { at: now, code: 503, message: 'Service Unavailable' };

function open() {
  const world = createWorld([{ name: '<i>acme', id: 'acme', token: 'kpat_secret' }], createIds('seed'));
  const clock = createSteeredClock({ start: now });
  const ledger = createLedger(clock);
  const read = () => readOverview({ world, ledger, faults: createFaults(), clock });
  const organization = world.organizations.get('acme');
  if (!organization) throw new Error('no organization');
  organization.destinations.set('d', {
    ...{ id: 'd', name: 'siem', endpoint: 'https://siem.test/', authorization: 'Splunk secret', log_format: 'cef' },
    ...{ skip_ssl_verification: false, created_at: '', updated_at: '' },
  });
  organization.portals.set('p', { id: 'p', name: 'docs', region: 'au', webhook: { enabled: false, state: 'active' } });
  const bind = (webhook: Partial<StoredWebhook>) => Object.assign(webhookOf(organization, 'eu'), webhook);
  return { ledger, clock, read, bind, show: () => renderOverview(read()).toString() };
}

describe('the grid', () => {
  it.each<[Standing, Partial<StoredWebhook>]>([
    ['unconfigured', {}],
    ['off', { destinationId: 'd', enabled: false }],
    ['off', { destinationId: 'd', enabled: false, state: 'inactive', lastAttempt: refused }],
    ['active', { destinationId: 'd', enabled: true }],
    ['active', { destinationId: 'd', enabled: true, lastAttempt: ok }],
    ['retrying', { destinationId: 'd', enabled: true, lastAttempt: refused }],
    ['retrying', { destinationId: 'd', enabled: true, lastAttempt: { at: now, message: 'ECONNREFUSED' } }],
    ['inactive', { destinationId: 'd', enabled: true, state: 'inactive', lastAttempt: refused }],
  ])('says %s of %j', (standing, webhook) => {
    const { read, bind } = open();
    bind(webhook);
    expect(read().rows[0]?.cells.find((view) => view?.cell.region === 'eu')?.standing).toBe(standing);
  });

  it('counts the events of each cell, and says how long the missing can be recovered', () => {
    const { ledger, show, bind } = open();
    bind({ destinationId: 'd', enabled: true, state: 'inactive' });
    ledger.delivered([ledger.generated(eu, sampleEvent(), now)]);
    ledger.recoverable([ledger.generated(eu, sampleEvent(), now - 86_400_000)], 'disabled');
    expect(show()).toMatch(/1 of 2 delivered[^]+1 missing<br \/>6 d left/);
    expect(show()).toContain('1 of 1 webhook in trouble. 1 event missing.');
  });

  it('counts down by the time of the organization, and shows it where that is its own', async () => {
    const { ledger, clock, show } = open();
    ledger.recoverable([ledger.generated(eu, sampleEvent(), now)], 'disabled');
    expect(show()).toContain('7 d left');
    expect(show()).not.toContain('own-time');
    await clock.of('acme').advance(2 * 86_400_000);
    expect(show()).toMatch(/its own time: <time[^>]*>2026-01-04[^]+1 missing<br \/>5 d left/);
    expect(show()).toContain('5 d left to replay all');
    clock.of('acme').freeze();
    await clock.advance(86_400_000);
    expect(show()).toMatch(/its own time: <time[^>]*>2026-01-04[^,]+, stopped<[^]+5 d left/);
  });

  it('has a row for each portal, in whose region its webhook is', () => {
    const { read, show } = open();
    expect(read().rows.map(({ owner, cells }) => [owner, cells.filter(Boolean).length])).toEqual([
      ['<i>acme', 6],
      ['docs', 1],
    ]);
    expect(show()).toContain('href="/_/ui/acme/au/portals/p"');
  });

  it('says what is lost for good', () => {
    const { ledger, show } = open();
    ledger.recoverable([ledger.generated(eu, sampleEvent(), now - 7 * 86_400_000)], 'disabled');
    expect(show()).toContain('1 lost for good');
  });

  it('links to each cell, and escapes the names of organizations', () => {
    const { show } = open();
    expect(show()).toContain('href="/_/ui/acme/eu"');
    expect(show()).toContain('&#60;i&#62;acme');
    expect(show()).not.toContain('<i>');
  });
});
