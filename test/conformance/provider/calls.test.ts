import type { CtyObject } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import { schemaType } from '#terraform/framework/schema';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { planned as acceptancePlanned } from '#test/support/acceptance-provider/planned';
import { resourceClient } from '#terraform/testing/resource-client';
import { lookup } from '#test/support/acceptance-provider/lookup';
import { providerConfig, thing, type, typeName, useConversation } from './conversation';

const conversation = useConversation();
const { methods } = Provider;

it.each(Object.entries(methods))('%s survives an empty request, and so does the provider', async (_name, { path }) => {
  const { headers, trailers } = await conversation.client.raw(path, [Buffer.alloc(5)]);
  expect({ ...headers, ...trailers }).toMatchObject({ ':status': 200, 'grpc-status': '0' });
});

it.each([
  methods.ValidateResourceConfig,
  methods.UpgradeResourceState,
  methods.ReadResource,
  methods.PlanResourceChange,
  methods.ApplyResourceChange,
  methods.ImportResourceState,
])('$path answers a resource type that is not there with a diagnostic', async (method) => {
  const { diagnostics } = await conversation.client.call<object, { diagnostics: readonly object[] }>(method, {
    typeName: 'acceptance_other',
  });
  expect(diagnostics).toMatchObject([
    {
      severity: 1,
      summary: 'Unknown resource type',
      detail: expect.stringContaining('Provider serves no resource "acceptance_other": it serves acceptance_thing,'),
    },
  ]);
});

it.each([methods.ValidateDataResourceConfig, methods.ReadDataSource])(
  '$path answers a data source type that is not there with a diagnostic',
  async (method) => {
    const { diagnostics } = await conversation.client.call<object, { diagnostics: readonly object[] }>(method, {
      typeName: 'acceptance_other',
    });
    expect(diagnostics).toMatchObject([{ summary: 'Unknown data source type' }]);
  },
);

it.each([
  ['refused from a client that does not keep them out of its state', undefined, 1],
  ['taken from one that does', { writeOnlyAttributesAllowed: true }, 0],
])('K5: a write-only value is %s', async (_is, clientCapabilities, errors) => {
  const config = encodeDynamic(type, thing({ secret: 'hunter2' }));
  const request = { typeName, config, clientCapabilities };
  const { diagnostics } = await conversation.client.call(methods.ValidateResourceConfig, request);
  expect(diagnostics).toHaveLength(errors);
  for (const diagnostic of diagnostics) {
    expect(diagnostic).toMatchObject({
      summary: 'Cannot use write-only secret',
      attribute: { steps: [{ attributeName: 'secret' }] },
    });
  }
});

it.each([
  [
    'a list',
    { listed: [zoned('a'), zoned('x')] },
    [{ attributeName: 'listed' }, { elementKeyInt: 1 }, { attributeName: 'zone' }],
  ],
  [
    'a map',
    { mapped: ctyObject([['k', zoned('x')]]) },
    [{ attributeName: 'mapped' }, { elementKeyString: 'k' }, { attributeName: 'zone' }],
  ],
  ['a set', { grouped: [zoned('x')] }, [{ attributeName: 'grouped' }, { attributeName: 'zone' }]],
])('L5: a diagnostic points into %s', async (_what, config, steps) => {
  const resource = resourceClient(conversation.client, 'acceptance_planned', acceptancePlanned);
  expect(await resource.validate(config)).toMatchObject([{ attribute: { steps } }]);
});

function zoned(zone: string): CtyObject {
  return ctyObject([
    ['zone', zone],
    ['name', null],
  ]);
}

it('private bytes come back as they were, whatever they are, from plan, apply and read', async () => {
  const bytes = Buffer.from([0, 255, 1, 254]);
  const change = { config: thing({ text: 'a' }), private: bytes };
  const planned = await conversation.plan(change);
  const applied = await conversation.apply(change, planned.state);
  const read = await conversation.read(applied.state ?? thing({}), bytes);
  const changed = await conversation.plan({ ...change, prior: applied.state });
  for (const found of [planned.plannedPrivate, applied.private, read.private, changed.plannedPrivate]) {
    expect(Buffer.from(found)).toEqual(bytes);
  }
});

it('one process may be configured several times: the last time counts', async () => {
  const lookupType = schemaType(lookup.schema);
  const config = encodeDynamic(lookupType, {
    ...ctyObject([
      ['text', null],
      ['size', null],
    ]),
    key: 'k',
    given: null,
    found: null,
    module: null,
  });
  for (const greeting of ['good morning', 'good night']) {
    await conversation.client.call(methods.ConfigureProvider, { config: providerConfig(greeting) });
    const { state } = await conversation.client.call(methods.ReadDataSource, { typeName: 'acceptance_lookup', config });
    expect(decodeObject(lookupType, state)).toMatchObject({ text: `${greeting} k` });
  }
});

it('a configuration that is refused is answered with a diagnostic', async () => {
  const { diagnostics } = await conversation.client.call(methods.ConfigureProvider, {
    config: providerConfig('refuse'),
  });
  expect(diagnostics).toMatchObject([{ detail: expect.stringContaining('The greeting is refused') }]);
});

it('plans at the same time do not get into each other', async () => {
  const texts = Array.from({ length: 10 }, (_, index) => `text ${index}`);
  const plans = await Promise.all(texts.map((text) => conversation.plan({ config: thing({ text }) })));
  expect(plans.map(({ state }) => (state as CtyObject)['text'])).toEqual(texts);
});

it('an import answers what the id tells; blocks that repeat are there no time', async () => {
  const { importedResources, diagnostics } = await conversation.client.call(methods.ImportResourceState, {
    typeName,
    id: 'i',
  });
  expect(diagnostics).toEqual([]);
  expect(importedResources.map(({ state }) => decodeObject(type, state))).toEqual([
    thing({ id: 'i', text: 'imported i', format: 'cef' }),
  ]);
});
