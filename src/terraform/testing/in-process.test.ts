import { provider } from '#test/support/acceptance-provider/provider';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { applyAndSettle } from './apply-and-settle';
import { configure } from './configure';
import { type InProcessProvider, startInProcess } from './in-process';
import { resourceClient, type ResourceClient } from './resource-client';

let acceptance: InProcessProvider;
beforeEach(async () => {
  acceptance = startInProcess(provider);
  await configure(acceptance, provider);
});
afterEach(() => acceptance.close());

function resource(name: string): ResourceClient {
  const definition = provider.resources[name];
  if (!definition) throw new Error(`The provider has no ${name}`);
  return resourceClient(acceptance, name, definition);
}

describe('startInProcess', () => {
  it('answers any RPC of the provider', async () => {
    const { resourceSchemas } = await acceptance.call(Provider.methods.GetProviderSchema, {});
    expect(Object.keys(resourceSchemas)).toEqual(Object.keys(provider.resources));
  });

  it('keeps what the provider logs', async () => {
    const waiting = resource('acceptance_thing');
    const change = { config: { behave: 'wait' } };
    const { state } = await waiting.plan(change);
    const applying = waiting.apply(change, state);
    await acceptance.call(Provider.methods.StopProvider, {});
    expect((await applying).diagnostics).toMatchObject([{ summary: 'Interrupted' }]);
    expect(acceptance.logged()).toMatchObject([{ '@level': 'info', '@message': 'waiting to be stopped' }]);
  });

  it('aborts what still runs when it is closed', async () => {
    const waiting = resource('acceptance_thing');
    const change = { config: { behave: 'wait' } };
    const applying = waiting.apply(change, (await waiting.plan(change)).state).catch((error: unknown) => error);
    await acceptance.call(Provider.methods.GetMetadata, {});
    await acceptance.close();
    expect(await applying).toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('configure', () => {
  it('throws what the provider says against its block', async () => {
    await expect(configure(acceptance, provider, { greeting: 'refuse' })).rejects.toThrow(
      /^Cannot configure provider as the provider refuses: .*The greeting is refused/s,
    );
  });
});

describe('applyAndSettle', () => {
  it('answers the state, into which nothing is to be changed any more', async () => {
    const thing = resource('acceptance_thing');
    const created = await applyAndSettle(thing, { config: { text: 'a' } });
    expect(created).toMatchObject({ text: 'a', format: 'cef', id: expect.any(String) });
    const updated = await applyAndSettle(thing, { config: { text: 'b' }, prior: created });
    expect(updated).toMatchObject({ text: 'b', id: created?.['id'] });
    expect(await applyAndSettle(thing, { config: null, prior: updated })).toBeNull();
  });

  it('destroys and creates where a change requires it', async () => {
    const thing = resource('acceptance_thing');
    const here = await applyAndSettle(thing, { config: { place: 'here' } });
    const there = await applyAndSettle(thing, { config: { place: 'there' }, prior: here });
    expect(there).toMatchObject({ place: 'there' });
    expect(there?.['id']).not.toBe(here?.['id']);
  });

  it.each([
    ['validate', { format: 'xml' }, 'Invalid format'],
    ['apply', { behave: 'fail' }, 'Cannot make thing: It was told to fail'],
  ])('throws what the provider says against it: %s', async (step, config, sentence) => {
    const settling = applyAndSettle(resource('acceptance_thing'), { config });
    await expect(settling).rejects.toThrow(`Cannot ${step} as the provider refuses: ${sentence}`);
  });
});

it('a resource that reads something else than it made never settles', async () => {
  const restless = {
    ...provider.resources['acceptance_plain'],
    read: async (state: object) => ({ ...state, text: 'x' }),
  };
  const other = { ...provider, resources: { acceptance_plain: restless } } as typeof provider;
  const client = startInProcess(other);
  await configure(client, other);
  const settling = applyAndSettle(resourceClient(client, 'acceptance_plain', restless as never), {
    config: { text: 'a' },
  });
  await expect(settling).rejects.toThrow('Cannot settle as a plan after the apply changes text again');
  await client.close();
});

it('a resource client imports, and reads what older schemas stored', async () => {
  expect((await resource('acceptance_thing').import('i')).state).toMatchObject({ id: 'i', text: 'imported i' });
  const { state } = await resource('acceptance_successor').upgrade('{"id": "i", "title": "t"}', 0);
  expect(state).toMatchObject({ id: 'i', name: 't' });
});
