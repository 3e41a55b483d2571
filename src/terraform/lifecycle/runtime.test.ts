import * as cty from '#terraform/cty/type';
import { string } from '#terraform/framework/attribute';
import { dataSourceName, resourceName, runtimeOf } from '#test/support/operation';

const neverAborted = new AbortController().signal;

/** Work that lasts until it is aborted, and says why it was. */
function untilAborted(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));
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

  it('aborts what runs when it is told to stop', async () => {
    const runtime = runtimeOf({});
    const running = [runtime.run(neverAborted, untilAborted), runtime.run(neverAborted, untilAborted)];
    runtime.stop();
    expect((await Promise.all(running)).map(String)).toEqual(
      Array(2).fill('Error: Terraform asked the provider to stop'),
    );
  });

  it('runs what comes after a stop as usual', async () => {
    const runtime = runtimeOf({});
    runtime.stop();
    expect(await runtime.run(neverAborted, async (signal) => signal.aborted)).toBe(false);
  });

  it('does not abort what has ended', async () => {
    const runtime = runtimeOf({});
    const signal = await runtime.run(neverAborted, async (own) => own);
    runtime.stop();
    expect(signal.aborted).toBe(false);
  });

  it('aborts work whose caller goes away, and no other', async () => {
    const runtime = runtimeOf({});
    const caller = new AbortController();
    const left = runtime.run(caller.signal, untilAborted);
    let otherAborted = false;
    void runtime.run(neverAborted, untilAborted).then(() => (otherAborted = true));
    caller.abort('gone');
    expect(await left).toBe('gone');
    expect(otherAborted).toBe(false);
  });

  it('aborts work at once whose caller is gone already', async () => {
    const signal = await runtimeOf({}).run(AbortSignal.abort('gone'), async (own) => own);
    expect(signal.reason).toBe('gone');
  });
});
