import * as cty from '#terraform/cty/type';
import { string } from '#terraform/framework/attribute';
import { Deferral } from '#terraform/framework/deferral';
import type { Caller } from './caller';
import type { Runtime } from './runtime';
import { dataSourceName, resourceName, runtimeOf } from '#test/support/operation';

/** Runs work that lasts until it is stopped, and says why it was. */
function runUntilStopped(runtime: Runtime, caller: Caller = new AbortController()): Promise<unknown> {
  const { signal } = caller;
  return runtime.run(
    caller,
    () => new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason))),
  );
}

describe('Runtime', () => {
  it('knows the definitions of its provider by name, with their types', () => {
    const schema = { description: '', attributes: { id: string({ presence: 'computed', description: '' }) } };
    const runtime = runtimeOf({ resource: { schema }, dataSource: { schema }, provider: { schema } });
    const type = cty.object({ id: cty.string });
    expect(runtime.resource(resourceName).type).toEqual(type);
    expect(runtime.dataSource(dataSourceName).type).toEqual(type);
    expect(runtime.providerType).toEqual(type);
    expect(runtime.resource(resourceName)).toBe(runtime.resource(resourceName));
  });

  it.each(['test_other', 'constructor'])('says which types it has when it is asked for %s', (name) => {
    expect(() => runtimeOf({}).resource(name)).toThrow(
      `Unknown resource type: Provider serves no resource "${name}": it serves test_thing`,
    );
    expect(() => runtimeOf({ provider: { dataSources: {} } }).dataSource(name)).toThrow(
      `Unknown data source type: Provider serves no data source "${name}": it serves none`,
    );
  });

  it('has no client until the provider is configured, and any client after', () => {
    const runtime = runtimeOf({});
    expect(() => runtime.client).toThrow('Terraform asked provider "test" for work before it configured it');
    runtime.client = undefined;
    expect(runtime.client).toBeUndefined();
  });

  it('has no client while the provider is put off', () => {
    const runtime = runtimeOf({});
    const deferral = new Deferral('provider_config_unknown');
    runtime.client = 'the client';
    runtime.defer(deferral);
    expect(() => runtime.client).toThrow(deferral);
    runtime.client = 'the next client';
    expect(runtime.client).toBe('the next client');
    expect(runtime.deferral).toBeUndefined();
  });

  it('stops what runs', async () => {
    const runtime = runtimeOf({});
    const running = [runUntilStopped(runtime), runUntilStopped(runtime)];
    runtime.stop();
    expect((await Promise.all(running)).map(String)).toEqual(
      Array(2).fill('Error: Terraform asked the provider to stop'),
    );
  });

  it('runs what comes after a stop as usual', async () => {
    const runtime = runtimeOf({});
    runtime.stop();
    const caller = new AbortController();
    expect(await runtime.run(caller, async () => caller.signal.aborted)).toBe(false);
  });

  it('does not stop what has ended', async () => {
    const runtime = runtimeOf({});
    const caller = new AbortController();
    await runtime.run(caller, async () => {});
    runtime.stop();
    expect(caller.signal.aborted).toBe(false);
  });

  it('stops work whose caller goes away, and no other', async () => {
    const runtime = runtimeOf({});
    const caller = new AbortController();
    const left = runUntilStopped(runtime, caller);
    let otherStopped = false;
    void runUntilStopped(runtime).then(() => (otherStopped = true));
    caller.abort('gone');
    expect(await left).toBe('gone');
    expect(otherStopped).toBe(false);
  });
});
