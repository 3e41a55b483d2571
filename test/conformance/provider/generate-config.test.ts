import { ctyObject } from '#terraform/cty/value';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { provider } from '#test/support/acceptance-provider/provider';
import { thing, type, typeName, useConversation } from './conversation';

const conversation = useConversation();
const { methods } = Provider;

it('M16: the configuration of what exists is generated, and plans no change', async () => {
  const values = { id: 'i', revision: 'r', text: 'a', format: 'cef', secret_length: '0' };
  const inside = { name: 'n', size: null, id: 'j', port: '443' };
  const prior = thing({ ...values, list_block: [{ ...inside, inner_block: [] }], made: ctyObject([['text', 't']]) });
  const asked = { typeName, state: encodeDynamic(type, prior) };
  const { config, diagnostics } = await conversation.client.call(methods.GenerateResourceConfig, asked);
  const generated = decodeObject(type, config);
  expect(diagnostics).toEqual([]);
  expect(generated).toEqual(
    thing({ text: 'a', format: 'cef', list_block: [{ ...inside, id: null, inner_block: [] }] }),
  );
  const { plannedState } = await conversation.client.call(methods.PlanResourceChange, {
    typeName,
    config: config ?? { msgpack: new Uint8Array() },
    priorState: asked.state,
    proposedNewState: asked.state,
  });
  expect(decodeObject(type, plannedState)).toEqual(prior);
});

it('the names of all types, and what the server can do, are told without schemas', async () => {
  const metadata = await conversation.client.call(methods.GetMetadata, {});
  expect(metadata.diagnostics).toEqual([]);
  expect(metadata.resources.map(({ typeName: name }) => name)).toEqual(Object.keys(provider.resources));
  expect(metadata.dataSources.map(({ typeName: name }) => name)).toEqual(Object.keys(provider.dataSources));
  expect(metadata.serverCapabilities).toMatchObject({ planDestroy: true, generateResourceConfig: true });
});
