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

  it('keeps what the author warns of', () => {
    const operation = new Operation(runtimeOf({}), new AbortController());
    const { warn } = operation.context();
    warn('Old', 'use another', [{ attribute: 'name' }]);
    expect(operation.diagnostics.list).toEqual([
      { severity: 'warning', summary: 'Old', detail: 'use another', path: [{ attribute: 'name' }] },
    ]);
  });

  it('makes no signal for an author who does not look at one', () => {
    const caller = {
      get signal(): AbortSignal {
        throw new Error('Nobody asked for the signal');
      },
    };
    const runtime = runtimeOf({});
    runtime.client = 'the client';
    const { client } = new Operation(runtime, caller).resourceContext(new PrivateState(new Uint8Array()));
    expect(client).toBe('the client');
  });
});
