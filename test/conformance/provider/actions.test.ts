import { once } from 'node:events';
import { ctyObject } from '#terraform/cty/value';
import { schemaType } from '#terraform/framework/schema';
import { encodeMessage } from '#terraform/plugin/protobuf';
import { encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import type { DynamicValue, InvokeActionEvent } from '#terraform/tfplugin6/gen/tfplugin6';
import { InvokeActionRequest, Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { announce } from '#test/support/acceptance-provider/announce';
import { grpcFrame } from '#terraform/testing/grpc-client';
import { useConversation } from './conversation';

const conversation = useConversation({ TF_LOG_PROVIDER: 'info' });
const { methods } = Provider;
const actionType = 'acceptance_announce';

function configOf(text: string, behave: string | null = null): DynamicValue {
  const type = schemaType(announce.schema);
  return encodeDynamic(
    type,
    ctyObject([
      ['text', text],
      ['behave', behave],
    ]),
  );
}

async function invoke(text: string, behave?: string): Promise<InvokeActionEvent[]> {
  const events: InvokeActionEvent[] = [];
  const request = { actionType, config: configOf(text, behave) };
  for await (const event of conversation.client.stream(methods.InvokeAction, request)) {
    events.push(event);
    if (behave === 'wait' && events.length === 1 + text.split(' ').length) {
      await conversation.client.call(methods.StopProvider, {});
    }
  }
  return events;
}

function progressIn(events: readonly InvokeActionEvent[]): (string | undefined)[] {
  return events.map(({ progress }) => progress?.message);
}

it('M11: the schema of an action is among the schemas of the provider', async () => {
  const { actionSchemas } = await conversation.client.call(methods.GetProviderSchema, {});
  expect(actionSchemas[actionType]?.schema?.block?.attributes).toMatchObject([{ name: 'text' }, { name: 'behave' }]);
});

it('M11: an action tells its progress, then that it is done', async () => {
  const events = await invoke('a b c');
  expect(progressIn(events)).toEqual(['hello', 'a', 'b', 'c', undefined]);
  expect(events.at(-1)?.completed).toEqual({ diagnostics: [] });
});

it('M11: an action that fails says so in its one last event', async () => {
  const events = await invoke('a', 'fail');
  expect(progressIn(events)).toEqual(['hello', 'a', undefined]);
  expect(events.at(-1)?.completed?.diagnostics).toMatchObject([
    { summary: 'Cannot tell', attribute: { steps: [{ attributeName: 'behave' }] } },
  ]);
});

it('M11: an action that breaks names itself, for whoever can mend it', async () => {
  const [diagnostic] = (await invoke('a', 'crash')).at(-1)?.completed?.diagnostics ?? [];
  expect(diagnostic?.detail).toMatch(/^This is a bug in the provider \(acceptance_announce\), please report/);
});

it('M11: StopProvider ends an action that runs', async () => {
  const events = await invoke('a b', 'wait');
  expect(progressIn(events)).toEqual(['hello', 'a', 'b', undefined]);
  expect(events.at(-1)?.completed?.diagnostics).toMatchObject([{ summary: 'Interrupted' }]);
});

it('M11: an action is stopped when its client goes away', async () => {
  const { client } = conversation;
  const stopped = (): number => client.stderr().split('the announcement was stopped').length;
  const before = stopped();
  const stream = client.open(methods.InvokeAction.path);
  stream.end(grpcFrame(encodeMessage(InvokeActionRequest, { actionType, config: configOf('a', 'wait') })));
  await once(stream, 'data');
  stream.destroy(new Error('Enough'));
  while (stopped() === before) await once(client.process.stderr ?? client.process, 'data');
  expect(stopped()).toBe(before + 1);
});

it('M11: an action is validated and planned before', async () => {
  const { client } = conversation;
  const validated = await client.call(methods.ValidateActionConfig, {
    typeName: actionType,
    config: configOf('a', 'dance'),
  });
  expect(validated.diagnostics).toMatchObject([{ summary: 'Invalid behave' }]);
  const planned = await client.call(methods.PlanAction, { actionType, config: configOf('') });
  expect(planned.diagnostics).toMatchObject([{ summary: 'Nothing to tell' }]);
  const allowed = await client.call(methods.PlanAction, { actionType, config: configOf('a') });
  expect(allowed.diagnostics).toEqual([]);
});

it('an action that is not there is answered with a diagnostic', async () => {
  const diagnostics = [{ summary: 'Unknown action type', detail: expect.stringContaining('acceptance_announce') }];
  const unknown = { actionType: 'acceptance_other' };
  expect(await conversation.client.call(methods.PlanAction, unknown)).toMatchObject({ diagnostics });
  const events = [];
  for await (const event of conversation.client.stream(methods.InvokeAction, unknown)) events.push(event);
  expect(events).toMatchObject([{ completed: { diagnostics } }]);
});
