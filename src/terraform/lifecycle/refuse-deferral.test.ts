import { Deferral } from '#terraform/framework/deferral';
import { refuseDeferral } from './refuse-deferral';

describe('refuseDeferral', () => {
  it.each([
    ['resource_config_unknown', 'The configuration has values that are known only after apply, and'],
    ['provider_config_unknown', 'The configuration of the provider has values that are known only after apply, and'],
    ['absent_prerequisite', 'Something that this depends on does not exist yet, and'],
  ] as const)('says what %s is, and the way out', (reason, detail) => {
    const refusal = refuseDeferral(new Deferral(reason));
    expect(refusal).toMatchObject({ severity: 'error', summary: 'Cannot be put off to a later run' });
    expect(refusal.detail).toContain(detail);
    expect(refusal.detail).toContain('apply what comes before it first');
    expect(refusal).not.toHaveProperty('path');
  });

  it('points at what is not known', () => {
    const path = [{ attribute: 'hosts' }, { index: 0 }];
    const refusal = refuseDeferral(new Deferral('resource_config_unknown', path));
    expect(refusal).toMatchObject({ detail: expect.stringContaining('(hosts[0])'), path });
  });

  it('does not point into a resource at what is not known of the provider', () => {
    const refusal = refuseDeferral(new Deferral('provider_config_unknown', [{ attribute: 'token' }]));
    expect(refusal.detail).toContain('(token)');
    expect(refusal).not.toHaveProperty('path');
  });
});
