import { Deferral } from '#terraform/framework/deferral';
import { PrivateState } from '#terraform/framework/private-state';
import { runtimeOf } from '#test/support/operation';
import { Operation } from './operation';

describe('Operation', () => {
  it('gives the author what the method may use', () => {
    const runtime = runtimeOf({});
    runtime.client = 'the client';
    const caller = new AbortController();
    const privateState = new PrivateState(new Uint8Array());
    const context = new Operation(runtime, caller).resourceContext(privateState);
    expect(context.client).toBe('the client');
    expect(context.private).toBe(privateState);
    expect(context.log).toBe(runtime.log);
    expect(context.signal).toBe(caller.signal);
  });

  it('keeps what the author warns of, and what is wrong', () => {
    const operation = new Operation(runtimeOf({}), new AbortController());
    const { warn, error } = operation.context();
    warn('Old', 'use another', [{ attribute: 'name' }]);
    error('Wrong', 'use another', [{ attribute: 'name' }]);
    error('Wrong, too', 'use another');
    expect(operation.diagnostics.list).toEqual([
      { severity: 'warning', summary: 'Old', detail: 'use another', path: [{ attribute: 'name' }] },
      { severity: 'error', summary: 'Wrong', detail: 'use another', path: [{ attribute: 'name' }] },
      { severity: 'error', summary: 'Wrong, too', detail: 'use another' },
    ]);
  });

  it.each([
    ['nobody says whether it may be', undefined, false],
    ['it may not be', { deferralAllowed: false }, false],
    ['it may be', { deferralAllowed: true }, true],
  ])('lets the author put off what was asked when %s: %p gives %p', (_, client, allowed) => {
    const runtime = runtimeOf({});
    runtime.client = 'the client';
    const operation = new Operation(runtime, new AbortController());
    operation.allowDeferral(client);
    const context = operation.resourceContext(new PrivateState(new Uint8Array()));
    expect('defer' in context).toBe(allowed);
    if (allowed) expect(() => context.defer?.('absent_prerequisite')).toThrow(Deferral);
  });

  it('is put off from the start when the provider is', () => {
    const runtime = runtimeOf({});
    runtime.defer(new Deferral('provider_config_unknown'));
    const operation = new Operation(runtime, new AbortController());
    expect(operation.deferred).toBeUndefined();
    operation.allowDeferral({ deferralAllowed: true });
    expect(operation.deferred).toBe('provider_config_unknown');
  });

  it('makes no signal for an author who does not look at one', () => {
    const caller = {
      get signal(): AbortSignal {
        throw new Error('Nobody asked for the signal');
      },
      abort: () => {},
    };
    const runtime = runtimeOf({});
    runtime.client = 'the client';
    const { client } = new Operation(runtime, caller).resourceContext(new PrivateState(new Uint8Array()));
    expect(client).toBe('the client');
  });
});
