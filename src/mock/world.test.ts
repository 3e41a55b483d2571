import { createIds } from './ids';
import { createWorld, webhookOf } from './world';

const acme = { name: 'acme', token: 'kpat_acme' };

describe('the world', () => {
  it('gives an organization without id one that depends on seed and name', () => {
    const idOf = (seed: string): string | undefined =>
      [...createWorld([acme], createIds(seed)).organizations.keys()][0];
    expect(idOf('a')).toBe(idOf('a'));
    expect(idOf('a')).not.toBe(idOf('b'));
  });

  it('takes a token that begins with spat_ for a system account, any other for a person', () => {
    const { callers } = createWorld([acme, { name: 'robots', token: 'spat_robots' }], createIds('a'));
    expect([...callers.values()].map(({ kind }) => kind)).toEqual(['PAT', 'SPAT']);
  });

  it.each([
    [
      { name: 'acme', token: 'other' },
      'Cannot create organization "acme" twice: give each a name and an id of its own',
    ],
    [{ name: 'other', token: 'kpat_acme' }, 'Cannot create organization "other" with the token of another'],
  ])('refuses organizations that nobody could tell apart', (other, message) => {
    expect(() => createWorld([acme, other], createIds('a'))).toThrow(message);
  });

  it('has one webhook in each region, which is there before it is configured', () => {
    const [organization] = createWorld([acme], createIds('a')).organizations.values();
    if (!organization) throw new Error('no organization');
    expect(webhookOf(organization, 'eu')).toEqual({ enabled: false, state: 'active' });
    expect(webhookOf(organization, 'eu')).toBe(webhookOf(organization, 'eu'));
    expect(webhookOf(organization, 'eu')).not.toBe(webhookOf(organization, 'us'));
  });
});
