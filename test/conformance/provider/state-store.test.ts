import { randomBytes } from 'node:crypto';
import { ctyObject } from '#terraform/cty/value';
import { schemaType } from '#terraform/framework/schema';
import { decodeMessage, encodeMessage, type Init } from '#terraform/plugin/protobuf';
import { encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import type { DynamicValue, ReadStateBytesResponse } from '#terraform/tfplugin6/gen/tfplugin6';
import { Provider, WriteStateBytesRequestChunk, WriteStateBytesResponse } from '#terraform/tfplugin6/gen/tfplugin6';
import { memory } from '#test/support/acceptance-provider/memory';
import { grpcFrame } from '#terraform/testing/grpc-client';
import { useConversation } from './conversation';

const conversation = useConversation();
const { methods } = Provider;
const typeName = 'acceptance_memory';

function configOf(owner: string): DynamicValue {
  return encodeDynamic(schemaType(memory.schema), ctyObject([['owner', owner]]));
}

async function configure(chunkSize: number, owner = 'ann') {
  const request = { typeName, config: configOf(owner), capabilities: { chunkSize } };
  return conversation.client.call(methods.ConfigureStateStore, request);
}

async function read(stateId: string): Promise<ReadStateBytesResponse[]> {
  const pieces = [];
  for await (const piece of conversation.client.stream(methods.ReadStateBytes, { typeName, stateId })) {
    pieces.push(piece);
  }
  return pieces;
}

async function send(chunks: readonly Init<WriteStateBytesRequestChunk>[]): Promise<WriteStateBytesResponse> {
  const frames = chunks.map((chunk) => grpcFrame(encodeMessage(WriteStateBytesRequestChunk, chunk)));
  const { body } = await conversation.client.raw(methods.WriteStateBytes.path, frames);
  return decodeMessage(WriteStateBytesResponse, body.subarray(5));
}

/** Writes a state as Terraform does. */
async function write(stateId: string, state: Buffer, chunkSize: number): Promise<WriteStateBytesResponse> {
  const count = Math.ceil(state.length / chunkSize);
  const chunks = Array.from({ length: count }, (_, index) => {
    const start = index * chunkSize;
    const bytes = state.subarray(start, start + chunkSize);
    const range = { start, end: start + bytes.length - 1 };
    return { bytes, range, totalLength: state.length, ...(index === 0 && { meta: { typeName, stateId } }) };
  });
  return send(chunks);
}

it('M12: a store is not used before it is configured', async () => {
  const { client } = conversation;
  const asked = { typeName, stateId: 'default' };
  const piece = { bytes: Buffer.from('a'), totalLength: 1, range: { start: 0, end: 0 } };
  const answers = [
    await client.call(methods.LockState, asked),
    await client.call(methods.UnlockState, asked),
    await client.call(methods.GetStates, asked),
    await client.call(methods.DeleteState, asked),
    (await read('default'))[0],
    await send([{ ...piece, meta: asked }]),
  ];
  for (const answer of answers) {
    expect(answer?.diagnostics).toMatchObject([
      { severity: 1, summary: 'State store is not configured', detail: expect.stringContaining(typeName) },
    ]);
  }
});

it('M12: the schema of a store is among the schemas of the provider', async () => {
  const { stateStoreSchemas } = await conversation.client.call(methods.GetProviderSchema, {});
  expect(stateStoreSchemas[typeName]?.block?.attributes).toMatchObject([{ name: 'owner' }]);
});

it('M12: the configuration of a store is validated, and may be refused', async () => {
  const request = { typeName, config: configOf(' ') };
  const { diagnostics } = await conversation.client.call(methods.ValidateStateStoreConfig, request);
  expect(diagnostics).toMatchObject([{ summary: 'Invalid owner' }]);
  const refused = await configure(1_000, 'refuse');
  expect(refused).toMatchObject({ capabilities: undefined, diagnostics: [{ summary: 'Cannot open' }] });
});

it.each([
  [1_000, 1_000],
  [8_388_608, 100_000],
  [0, 100_000],
])('M12: a client that wishes for pieces of %d bytes gets %d', async (wished, chunkSize) => {
  expect(await configure(wished)).toEqual({ capabilities: { chunkSize }, diagnostics: [] });
});

it.each([1, 999, 1_000, 1_001, 2_000, 5_000_001])('M13: a state of %d bytes comes back as it was', async (length) => {
  const state = randomBytes(length);
  const chunkSize = length > 1_000_000 ? 100_000 : 1_000;
  await configure(chunkSize);
  expect(await write('default', state, chunkSize)).toEqual({ diagnostics: [] });
  const pieces = await read('default');
  expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).equals(state)).toBe(true);
  expect(pieces).toHaveLength(Math.ceil(length / chunkSize));
  for (const [index, { totalLength, range }] of pieces.entries()) {
    expect(totalLength).toBe(length);
    expect(range).toEqual({ start: index * chunkSize, end: Math.min((index + 1) * chunkSize, length) - 1 });
  }
});

it('M13: a state that does not exist has no pieces', async () => {
  expect(await read('missing')).toEqual([]);
});

it('M13: a state that comes in part is not written', async () => {
  await configure(1_000);
  const meta = { typeName, stateId: 'partial' };
  const range = { start: 0, end: 999 };
  const { diagnostics } = await send([{ meta, bytes: Buffer.alloc(1_000), totalLength: 2_000, range }]);
  expect(diagnostics).toMatchObject([{ summary: 'Cannot write state' }]);
  expect(await read('partial')).toEqual([]);
});

it('M13: a write that breaks off in the middle of a piece ends with a status', async () => {
  const frame = grpcFrame(encodeMessage(WriteStateBytesRequestChunk, { bytes: Buffer.alloc(100) }));
  const { headers } = await conversation.client.raw(methods.WriteStateBytes.path, [frame.subarray(0, 50)]);
  expect(headers).toMatchObject({ 'grpc-status': '13' });
});

it('M15: states are listed and deleted', async () => {
  await configure(1_000);
  for (const name of ['default', 'other']) await write(name, Buffer.from(name), 1_000);
  const states = async () => (await conversation.client.call(methods.GetStates, { typeName })).stateId;
  expect(await states()).toEqual(['default', 'other']);
  const deleted = await conversation.client.call(methods.DeleteState, { typeName, stateId: 'default' });
  expect(deleted).toEqual({ diagnostics: [] });
  expect(await states()).toEqual(['other']);
});

it('M14: a lock keeps others out until it is given back', async () => {
  await configure(1_000);
  const asked = { typeName, stateId: 'default' };
  const lock = (operation: string) => conversation.client.call(methods.LockState, { ...asked, operation });
  const unlock = (lockId: string) => conversation.client.call(methods.UnlockState, { ...asked, lockId });
  const { lockId, diagnostics } = await lock('apply');
  expect(diagnostics).toEqual([]);
  expect(await lock('plan')).toMatchObject({
    lockId: '',
    diagnostics: [{ summary: 'State is locked', detail: 'ann has it for apply' }],
  });
  expect(await unlock('another')).toMatchObject({ diagnostics: [{ summary: 'Not your lock' }] });
  expect((await write('default', Buffer.from('a'), 1_000)).diagnostics).toMatchObject([{ severity: 2 }]);
  expect(await unlock(lockId)).toEqual({ diagnostics: [] });
  expect((await lock('plan')).diagnostics).toEqual([]);
});

it('a type of store that is not there is answered with a diagnostic', async () => {
  const { diagnostics } = await conversation.client.call(methods.GetStates, { typeName: 'acceptance_other' });
  expect(diagnostics).toMatchObject([{ summary: 'Unknown state store type' }]);
});
