import { openOffice } from '#test/delivery/office';
import { createIds } from './ids';
import { createWorld, type World } from './world';
import { applyChanges, changesBetween, partsOf, replaceParts } from './world-parts';

/** A world in which everything there is has been made. */
function fullWorld(): World {
  const office = openOffice();
  const destination = office.createDestination();
  office.createDestination('another');
  office.call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: destination, enabled: true });
  office.call('POST', '/eu/v2/control-planes', { name: 'gateway' });
  office.call('POST', '/eu/v3/portals', { name: 'developers' });
  return office.world;
}

const emptyWorld = (): World => createWorld([], createIds('any'));

describe('the parts of a world', () => {
  it('make the same world again, also when they went through JSON', () => {
    const world = fullWorld();
    const copy = emptyWorld();
    applyChanges(copy, JSON.parse(JSON.stringify([...partsOf(world)])) as [string, string][]);
    expect(copy).toEqual(world);
    expect(
      [...copy.callers.values()].every(({ organization }) => copy.organizations.get(organization.id) === organization),
    ).toBe(true);
  });

  it('change on their own', () => {
    const world = fullWorld();
    const before = partsOf(world);
    const acme = world.organizations.get('acme');
    const [first = ''] = acme?.destinations.keys() ?? [];
    acme?.destinations.delete(first);
    acme?.webhooks.set('us', { enabled: false, state: 'active' });
    expect(changesBetween(before, partsOf(world))).toEqual([
      [JSON.stringify(['organization', 'acme', 'destinations', first]), null],
      ['["organization","acme","webhooks","us"]', '{"enabled":false,"state":"active"}'],
    ]);
  });

  it('are taken back in place, in the order they had', () => {
    const world = fullWorld();
    const before = [...partsOf(world)];
    const acme = world.organizations.get('acme');
    const [first] = acme?.destinations.keys() ?? [];
    acme?.destinations.delete(first ?? '');
    acme?.webhooks.set('us', { enabled: false, state: 'active' });
    world.callers.clear();
    replaceParts(world, before);
    expect([...partsOf(world)]).toEqual(before);
    expect(world.organizations.get('acme')).toBe(acme);
  });
});
