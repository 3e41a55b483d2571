import { once } from 'node:events';
import type { ClientHttp2Stream } from 'node:http2';
import { CtyNumber } from '#terraform/cty/number';
import { ctyObject } from '#terraform/cty/value';
import { identityType } from '#terraform/framework/identity';
import { schemaType } from '#terraform/framework/schema';
import { encodeMessage, type Init } from '#terraform/plugin/protobuf';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import type { ListResourceEvent } from '#terraform/tfplugin6/gen/tfplugin6';
import { ListResourceRequest, Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { notes } from '#test/support/acceptance-provider/note/list';
import { identity, note } from '#test/support/acceptance-provider/note/resource';
import { grpcFrame } from '#terraform/testing/grpc-client';
import { useConversation } from './conversation';

const conversation = useConversation({ TF_LOG_PROVIDER: 'info' });
const { methods } = Provider;
const typeName = 'acceptance_note';

function request(exist: number, rest: Partial<ListResourceRequest & { behave: string }> = {}) {
  const { behave = null, ...more } = rest;
  const config = ctyObject([
    ['exist', CtyNumber.parse(String(exist))],
    ['behave', behave],
  ]);
  return { typeName, config: encodeDynamic(schemaType(notes.schema), config), ...more };
}

/** How many lists were begun; what they log may come later than what they answer. */
let begun = 0;

async function list(asked: Init<ListResourceRequest>): Promise<ListResourceEvent[]> {
  begun += 1;
  const events = [];
  for await (const event of conversation.client.stream(methods.ListResource, asked)) events.push(event);
  return events;
}

function namesIn(events: readonly ListResourceEvent[]): string[] {
  return events.map(({ displayName }) => displayName);
}

/** How many objects each list that was left so far was asked for. */
function leftAfter(): number[] {
  return [...conversation.client.stderr().matchAll(/the list was left after (\d+)/g)].map(([, count]) => Number(count));
}

/** Begins a list and leaves its answer to the caller. */
function open(asked: Init<ListResourceRequest>): ClientHttp2Stream {
  begun += 1;
  const stream = conversation.client.open(methods.ListResource.path);
  stream.end(grpcFrame(encodeMessage(ListResourceRequest, asked)));
  return stream;
}

/** Waits until every list was left; answers how many objects the last one was asked for. */
async function lastLeftAfter(): Promise<number | undefined> {
  const { process } = conversation.client;
  while (leftAfter().length < begun) await once(process.stderr ?? process, 'data');
  return leftAfter().at(-1);
}

it('M9: the schema of a list is among the schemas of the provider', async () => {
  const { listResourceSchemas } = await conversation.client.call(methods.GetProviderSchema, {});
  expect(listResourceSchemas[typeName]?.block?.attributes).toMatchObject([{ name: 'exist' }, { name: 'behave' }]);
});

it('M9: a list answers what each object is called and known by', async () => {
  const events = await list(request(2));
  expect(namesIn(events)).toEqual(['note 1', 'note 2']);
  const identities = events.map((event) => decodeObject(identityType(identity), event.identity?.identityData));
  expect(identities).toEqual([{ name: 'note 1' }, { name: 'note 2' }]);
  expect(events.map(({ resourceObject }) => resourceObject)).toEqual([undefined, undefined]);
});

it('M9: a list answers whole objects when they are asked for', async () => {
  const [event] = await list(request(1, { includeResourceObject: true }));
  const resource = decodeObject(schemaType(note.schema), event?.resourceObject);
  expect(resource).toEqual({ name: 'note 1', text: 'hello 1'.padEnd(10_000) });
});

it.each([
  [0, 20],
  [7, 7],
  [20, 20],
  [100, 20],
])('M10: a list of 20 with limit %d answers %d, and finds no more than that', async (limit, count) => {
  expect(await list(request(20, { limit }))).toHaveLength(count);
  expect(await lastLeftAfter()).toBe(count);
});

it('M10: a list finds no more than its client takes, and is left when the client goes away', async () => {
  const stream = open(request(1_000_000, { includeResourceObject: true }));
  await once(stream, 'response');
  for (let round = 0; round < 50; round++) await conversation.client.call(methods.GetProviderSchema, {});
  stream.destroy(new Error('Enough'));
  // 1 MB is what the client has room for, 10 kB an object.
  expect(await lastLeftAfter()).toBeLessThan(1_000);
});

it('M10: a list that waits is left when the client goes away', async () => {
  const stream = open(request(1, { behave: 'wait' }));
  await once(stream, 'data');
  stream.destroy(new Error('Enough'));
  expect(await lastLeftAfter()).toBe(1);
});

it('M9: a list that fails says so after what it found', async () => {
  const events = await list(request(1, { behave: 'fail' }));
  expect(events).toMatchObject([
    { displayName: 'note 1', diagnostic: [] },
    { identity: undefined, diagnostic: [{ summary: 'Cannot list', attribute: { steps: [{}] } }] },
  ]);
});

it('M9: the configuration of a list is validated', async () => {
  const { config } = request(1, { behave: 'dance' });
  const { diagnostics } = await conversation.client.call(methods.ValidateListResourceConfig, { typeName, config });
  expect(diagnostics).toMatchObject([{ summary: 'Invalid behave' }]);
});

it('a type that cannot be listed is answered with a diagnostic', async () => {
  expect(await list({ ...request(1), typeName: 'acceptance_thing' })).toMatchObject([
    { diagnostic: [{ summary: 'Unknown list type', detail: expect.stringContaining('it serves acceptance_note') }] },
  ]);
});
