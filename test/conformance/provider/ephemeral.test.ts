import { ctyObject } from '#terraform/cty/value';
import { emptyObject, schemaType } from '#terraform/framework/schema';
import type { Method } from '#terraform/plugin/protobuf';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import type { DynamicValue } from '#terraform/tfplugin6/gen/tfplugin6';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { lifecycleEphemeral } from '#test/support/acceptance-provider/lifecycle-ephemeral';
import { schemaEphemeral } from '#test/support/acceptance-provider/schema-ephemeral';
import { useConversation } from './conversation';

const conversation = useConversation();
const { methods } = Provider;
const typeName = 'acceptance_lifecycle';
const type = schemaType(lifecycleEphemeral.schema);

function configOf(behave: string | null): DynamicValue {
  return encodeDynamic(
    type,
    ctyObject([
      ['journal', '/dev/null'],
      ['behave', behave],
      ['token', null],
    ]),
  );
}

it('the schemas of ephemeral resources are among the schemas of the provider', async () => {
  const { ephemeralResourceSchemas } = await conversation.client.call(methods.GetProviderSchema, {});
  expect(Object.keys(ephemeralResourceSchemas).sort()).toEqual(['acceptance_lifecycle', 'acceptance_schema']);
  const names = ephemeralResourceSchemas[typeName]?.block?.attributes.map(({ name }) => name);
  expect(names?.sort()).toEqual(['behave', 'journal', 'token']);
});

it('what neither keeps anything nor is renewed has no private bytes and no time of renewal', async () => {
  const { schema } = schemaEphemeral;
  const config = encodeDynamic(schemaType(schema), emptyObject(schema));
  const opened = await conversation.client.call(methods.OpenEphemeralResource, {
    typeName: 'acceptance_schema',
    config,
  });
  expect(opened).toMatchObject({ diagnostics: [], private: undefined, renewAt: undefined, deferred: undefined });
  expect(decodeObject(schemaType(schema), opened.result)).toMatchObject({ greeting: 'hello' });
});

it('what is kept goes from open to renew, from renewal to renewal, and to close', async () => {
  const { client } = conversation;
  const opened = await client.call(methods.OpenEphemeralResource, { typeName, config: configOf('renew') });
  const once = await client.call(methods.RenewEphemeralResource, { typeName, private: opened.private });
  const twice = await client.call(methods.RenewEphemeralResource, { typeName, private: once.private });
  const kept = [opened, once, twice].map(
    (answer) => JSON.parse(Buffer.from(answer.private ?? []).toString()) as unknown,
  );
  expect(kept).toEqual([
    { journal: '/dev/null' },
    { journal: '/dev/null', times: 1 },
    { journal: '/dev/null', times: 2 },
  ]);
  expect(await client.call(methods.CloseEphemeralResource, { typeName, private: twice.private })).toEqual({
    diagnostics: [],
  });
});

it('the time of renewal is told to the millisecond', async () => {
  const { client } = conversation;
  const before = Date.now();
  const { renewAt } = await client.call(methods.OpenEphemeralResource, { typeName, config: configOf('renew') });
  const ms = Number(renewAt?.seconds) * 1_000 + Number(renewAt?.nanos) / 1_000_000;
  expect(Number.isInteger(ms)).toBe(true);
  expect(ms).toBeGreaterThan(before);
});

it('what cannot be renewed is answered as a bug in the provider', async () => {
  const asked = { typeName: 'acceptance_schema' };
  const { diagnostics } = await conversation.client.call(methods.RenewEphemeralResource, asked);
  expect(diagnostics).toMatchObject([
    { summary: 'Provider failed unexpectedly', detail: expect.stringContaining('has no method "renew"') },
  ]);
});

it('what has nothing to give back is closed all the same', async () => {
  const asked = { typeName: 'acceptance_schema' };
  expect(await conversation.client.call(methods.CloseEphemeralResource, asked)).toEqual({ diagnostics: [] });
});

it.each([
  'ValidateEphemeralResourceConfig',
  'OpenEphemeralResource',
  'RenewEphemeralResource',
  'CloseEphemeralResource',
] as const)('%s answers a type that is not there with a diagnostic', async (name) => {
  const method = methods[name] as Method<{ readonly typeName: string }, unknown>;
  const detail = expect.stringContaining('acceptance_lifecycle') as string;
  const answer = await conversation.client.call(method, { typeName: 'acceptance_other' });
  expect(answer).toMatchObject({ diagnostics: [{ summary: 'Unknown ephemeral resource type', detail }] });
});
