import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { CtyNumber } from '#terraform/cty/number';
import { ctyObject, type CtyObject } from '#terraform/cty/value';
import { emptyObject, type Schema, schemaType } from '#terraform/framework/schema';
import { decodeMessage, encodeMessage, type Init, type Method } from '#terraform/plugin/protobuf';
import { encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { type DynamicValue, Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { grpcFrame } from '#terraform/testing/grpc-client';
import { announce } from '#test/support/acceptance-provider/announce';
import { lookup } from '#test/support/acceptance-provider/lookup';
import { memory } from '#test/support/acceptance-provider/memory';
import { notes } from '#test/support/acceptance-provider/note/list';
import { note } from '#test/support/acceptance-provider/note/resource';
import { schemaEphemeral } from '#test/support/acceptance-provider/schema-ephemeral';
import { providerConfig, thing, type, typeName, useConversation } from './conversation';

const conversation = useConversation();
const { methods } = Provider;

const count = 10_000;
/** After so many the process has everything loaded and its heap has its size. */
const warm = 3_000;
const atOnce = 50;
/** By how much the process may have grown between the two: the garbage of one moment, and no leak of 5 kB a request. */
const growthKb = 32 * 1024;

function configOf(schema: Schema, values: CtyObject): DynamicValue {
  return encodeDynamic(schemaType(schema), { ...emptyObject(schema), ...values });
}

function asked<Request>(method: Method<Request, unknown>, request: Init<Request>): [Method<unknown, unknown>, Buffer] {
  return [method, Buffer.from(encodeMessage(method.request, request))];
}

const nothingMade = ctyObject(Object.entries({ name: 'n', size: CtyNumber.parse('0.1'), id: null, port: '443' }));
const configured = {
  text: 'some text',
  size: CtyNumber.parse('18446744073709551617'),
  tags: ['a', 'b'],
  sizes: ctyObject([['x', CtyNumber.parse('7')]]),
  many: [nothingMade],
  format: 'cef',
};
const config = encodeDynamic(type, thing(configured));
const made = { id: 'i', revision: 'r', made: ctyObject([['text', 'm']]), many: [{ ...nothingMade, id: 'i' }] };
const state = encodeDynamic(type, thing({ ...configured, ...made, secret_length: '0' }));
const noteConfig = configOf(note.schema, ctyObject([['name', 'n']]));
const announceConfig = configOf(announce.schema, ctyObject([['text', 'a b']]));
const memoryConfig = configOf(memory.schema, ctyObject([['owner', 'ann']]));
const allowed = { clientCapabilities: { writeOnlyAttributesAllowed: true, deferralAllowed: true } };
const stored = { typeName: 'acceptance_memory', stateId: 'default' };
const capabilities = { chunkSize: 1_000 };

/** A good request of every kind. What a list would go on for is limited, as a mutation may ask for more than there is time. */
const requests = [
  asked(methods.GetProviderSchema, {}),
  asked(methods.GetMetadata, {}),
  asked(methods.ValidateProviderConfig, { config: providerConfig('hello') }),
  asked(methods.ConfigureProvider, { config: providerConfig('hello'), terraformVersion: '1.11.4' }),
  asked(methods.ValidateResourceConfig, { typeName, config, ...allowed }),
  asked(methods.ValidateDataResourceConfig, {
    typeName: 'acceptance_lookup',
    config: configOf(lookup.schema, ctyObject([['key', 'k']])),
  }),
  asked(methods.UpgradeResourceState, {
    typeName,
    rawState: { json: Buffer.from('{"text":"a","size":0.1,"many":[{"name":"n"}]}') },
  }),
  asked(methods.UpgradeResourceIdentity, {
    typeName: 'acceptance_note',
    rawIdentity: { json: Buffer.from('{"name":"n"}') },
  }),
  asked(methods.ReadResource, { typeName, currentState: state, private: Buffer.from('{"a":1}') }),
  asked(methods.PlanResourceChange, {
    typeName,
    priorState: state,
    config,
    proposedNewState: state,
    ...allowed,
  }),
  asked(methods.PlanResourceChange, {
    typeName: 'acceptance_note',
    config: noteConfig,
    proposedNewState: noteConfig,
    ...allowed,
  }),
  asked(methods.ApplyResourceChange, { typeName, priorState: state, config, plannedState: state }),
  asked(methods.ImportResourceState, { typeName, id: 'i' }),
  asked(methods.MoveResourceState, {
    sourceProviderAddress: 'registry.terraform.io/konnect-audit/acceptance',
    sourceTypeName: 'acceptance_plain',
    sourceState: { json: Buffer.from('{"id":"i","text":"t"}') },
    targetTypeName: 'acceptance_successor',
  }),
  asked(methods.GenerateResourceConfig, { typeName, state }),
  asked(methods.ReadDataSource, {
    typeName: 'acceptance_lookup',
    config: configOf(lookup.schema, ctyObject([['key', 'k']])),
  }),
  asked(methods.CallFunction, {
    name: 'join',
    arguments: ['-', 'a', 'b'].map((text) => encodeDynamic({ kind: 'string' }, text)),
  }),
  asked(methods.OpenEphemeralResource, {
    typeName: 'acceptance_schema',
    config: configOf(schemaEphemeral.schema, ctyObject([['string_attribute', 's']])),
  }),
  asked(methods.ListResource, {
    typeName: 'acceptance_note',
    limit: 5,
    config: configOf(notes.schema, ctyObject([['exist', CtyNumber.parse('3')]])),
  }),
  asked(methods.ValidateActionConfig, { typeName: 'acceptance_announce', config: announceConfig }),
  asked(methods.InvokeAction, { actionType: 'acceptance_announce', config: announceConfig }),
  asked(methods.ConfigureStateStore, { typeName: 'acceptance_memory', config: memoryConfig, capabilities }),
  asked(methods.WriteStateBytes, {
    meta: stored,
    bytes: Buffer.from('state'),
    totalLength: 5,
    range: { start: 0, end: 4 },
  }),
  asked(methods.ReadStateBytes, stored),
  asked(methods.GetStates, stored),
  asked(methods.LockState, { ...stored, operation: 'apply' }),
];

/** One thing that goes wrong with bytes: some change, some are lost, some come twice. */
function mutated(bytes: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat({ max: bytes.length });
  return fc.oneof(
    fc.tuple(place, fc.nat({ max: 255 })).map(([at, byte]) => withBytes(bytes, at, at + 1, Buffer.of(byte))),
    fc
      .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 10 }))
      .map(([at, added]) => withBytes(bytes, at, at, added)),
    fc.tuple(place, place).map(([start, end]) => withBytes(bytes, start, end, Buffer.alloc(0))),
    fc.tuple(place, place).map(([start, end]) => withBytes(bytes, end, end, bytes.subarray(start, end))),
    fc
      .tuple(place, fc.constantFrom(0x7f, 0x80, 0xc0, 0xc1, 0xd4, 0xdd, 0xff))
      .map(([at, byte]) => withBytes(bytes, at, at + 1, Buffer.of(byte))),
  );
}

function withBytes(bytes: Buffer, start: number, end: number, between: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, start), between, bytes.subarray(Math.max(start, end))]);
}

async function residentKb(): Promise<number> {
  const status = await readFile(`/proc/${conversation.client.process.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
}

const request = fc
  .constantFrom(...requests)
  .chain(([method, bytes]) => mutated(bytes).map((wrong) => ({ method, wrong })));
const onLinux = process.platform === 'linux' ? it : it.skip;

it.each(requests.map(([method, bytes]) => [method.path, method, bytes] as const))(
  '%s is answered without a word against it as long as nothing is wrong with it',
  async (path, { response }, bytes) => {
    const { trailers, body } = await conversation.client.raw(path, [grpcFrame(bytes)]);
    const answer = decodeMessage(response, body.subarray(5, 5 + body.readUInt32BE(1)));
    expect({ ...trailers, diagnostics: [], ...(answer as object) }).toMatchObject({
      'grpc-status': '0',
      diagnostics: [],
    });
  },
);

onLinux(
  `${count} requests that went wrong on the way are answered, each with a message or a status, in memory that stays flat`,
  async () => {
    const sent = fc.sample(request, { numRuns: count, seed: 6 });
    let before = 0;
    for (let start = 0; start < sent.length; start += atOnce) {
      if (start === warm) before = await residentKb();
      await Promise.all(sent.slice(start, start + atOnce).map(expectAnswer));
    }
    expect((await residentKb()) - before).toBeLessThan(growthKb);

    const change = { config: thing({ text: 'still here' }) };
    const planned = await conversation.plan(change);
    expect((await conversation.apply(change, planned.state)).state).toMatchObject({ text: 'still here' });
  },
);

async function expectAnswer({ method, wrong }: { method: Method<unknown, unknown>; wrong: Buffer }): Promise<void> {
  const { headers, trailers, body } = await conversation.client.raw(method.path, [grpcFrame(wrong)]);
  const status = trailers['grpc-status'] ?? headers['grpc-status'];
  expect([method.path, status]).toEqual([method.path, expect.stringMatching(/^\d+$/)]);
  if (status === '0' && body.length >= 5) decodeMessage(method.response, body.subarray(5, 5 + body.readUInt32BE(1)));
}
