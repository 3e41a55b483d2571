import { Event } from '#konnect/contract/event';
import { authenticationEvent, type Means, type Outcome } from './authentication';

const who = {
  ...{ organization: 'org-1', principal: 'user-1', at: 0, trace: '0'.repeat(32) },
  ...{ src: '192.0.2.1', userAgent: '' },
};

const severities: Readonly<Record<Outcome, number>> = {
  ...{ SUCCESS: 0, NOT_FOUND: 1, INVALID_PASSWORD: 1, TOKEN_EXPIRED: 1, LOCKED: 6, DISABLED: 6, INVALID: 7 },
};
const means: readonly Means[] = [
  ...(['INVALID', 'BASIC', 'SSO', 'PAT', 'SPAT', 'GOOGLE', 'GITHUB', 'WINDOWSLIVE', 'FEDERATED'] as const),
];

describe('authenticationEvent', () => {
  it.each(Object.entries(severities) as [Outcome, number][])('rates %s with %i', (outcome, severity) => {
    const event = authenticationEvent(who, { means: 'BASIC', outcome });
    expect(event).toMatchObject({ severity, success: outcome === 'SUCCESS' });
  });

  it.each(means)('has an event of the contract for %s', (each) => {
    const event = authenticationEvent(who, { means: each, outcome: 'SUCCESS' });
    expect(Event.parse(event)).toEqual(event);
  });

  it('says of a developer portal which one it is', () => {
    const event = authenticationEvent(who, { means: 'GOOGLE', outcome: 'SUCCESS', portal: 'portal-1' });
    expect(event).toMatchObject({ event_product: 'Dev-Portal', portal_id: 'portal-1' });
    expect(authenticationEvent(who, { means: 'SSO', outcome: 'SUCCESS' })).not.toHaveProperty('portal_id');
  });
});
