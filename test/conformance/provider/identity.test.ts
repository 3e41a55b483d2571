import * as cty from '#terraform/cty/type';
import { unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { emptyObject, schemaType } from '#terraform/framework/schema';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import type { ResourceIdentityData } from '#terraform/tfplugin6/gen/tfplugin6';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { successor } from '#test/support/acceptance-provider/successor/resource';
import { useConversation } from './conversation';

const conversation = useConversation();
const { methods } = Provider;
const typeName = 'acceptance_successor';
const type = schemaType(successor.schema);
const identityType = cty.object({ id: cty.string, parts: cty.list(cty.string) });
const mine = { id: 'a-b', parts: ['a', 'b'] };

function whole(values: Readonly<Record<string, Value>>) {
  return encodeDynamic(type, { ...emptyObject(successor.schema), ...values });
}

function encoded(identity: CtyObject): ResourceIdentityData {
  return { identityData: encodeDynamic(identityType, identity) };
}

function decoded(data: ResourceIdentityData | undefined): CtyObject | null {
  return decodeObject(identityType, data?.identityData);
}

it('M6: the identity schemas of the types that have one are told', async () => {
  const { identitySchemas } = await conversation.client.call(methods.GetResourceIdentitySchemas, {});
  expect(Object.keys(identitySchemas)).toEqual(['acceptance_note', typeName]);
  const [id, parts] = identitySchemas[typeName]?.identityAttributes ?? [];
  expect(identitySchemas[typeName]?.version).toBe(1);
  expect(id).toMatchObject({ name: 'id', requiredForImport: true, optionalForImport: false, description: 'The id.' });
  expect(parts).toMatchObject({ name: 'parts', requiredForImport: false, optionalForImport: true });
  expect(Buffer.from(parts?.type ?? []).toString()).toBe('["list","string"]');
});

it('M6: an identity is unknown when a create is planned, and known once it is applied', async () => {
  const config = whole({ name: 'a' });
  const planned = await conversation.client.call(methods.PlanResourceChange, {
    typeName,
    config,
    proposedNewState: config,
  });
  expect(decoded(planned.plannedIdentity)).toEqual({ id: unknown, parts: unknown });
  const { plannedState, plannedIdentity } = planned;
  const applied = await conversation.client.call(methods.ApplyResourceChange, {
    typeName,
    config,
    plannedState,
    plannedIdentity,
  });
  const id = decodeObject(type, applied.newState)?.['id'] as string;
  expect(decoded(applied.newIdentity)).toEqual({ id, parts: id.split('-') });
});

it('M6: an identity is known when an update is planned', async () => {
  const stored = { id: 'a-b', name: 'a' };
  const { plannedIdentity } = await conversation.client.call(methods.PlanResourceChange, {
    typeName,
    config: whole({ name: 'b' }),
    priorState: whole(stored),
    proposedNewState: whole({ ...stored, name: 'b' }),
    priorIdentity: encoded(mine),
  });
  expect(decoded(plannedIdentity)).toEqual(mine);
});

it.each([
  ['tells an identity that Terraform does not have yet', undefined, mine, 0],
  ['fills in what an import left out', { id: 'a-b', parts: null }, mine, 0],
  ['refuses to take one object for another', { id: 'other', parts: null }, { id: 'other', parts: null }, 1],
])('M6, M8: a read %s', async (_does, prior, found, errors) => {
  const { newIdentity, newState, diagnostics } = await conversation.client.call(methods.ReadResource, {
    typeName,
    currentState: whole({ id: 'a-b', name: 'a' }),
    currentIdentity: prior && encoded(prior),
  });
  expect(decoded(newIdentity)).toEqual(found);
  expect(diagnostics).toHaveLength(errors);
  for (const { summary } of diagnostics) expect(summary).toBe('Unexpected identity change');
  expect(decodeObject(type, newState)).toMatchObject({ name: 'a' });
});

it('M6: what is gone has no identity', async () => {
  const currentState = whole({ id: 'a-b', name: 'gone' });
  const { newIdentity } = await conversation.client.call(methods.ReadResource, { typeName, currentState });
  expect(newIdentity).toBeUndefined();
});

it('M7: an import by identity starts with what the identity tells', async () => {
  const identity = encoded({ id: 'a-b', parts: null });
  const answer = await conversation.client.call(methods.ImportResourceState, { typeName, identity });
  const [imported] = answer.importedResources;
  expect(answer.diagnostics).toEqual([]);
  expect(decodeObject(type, imported?.state)).toMatchObject({ id: 'a-b', name: 'found by identity' });
  expect(decoded(imported?.identity)).toEqual({ id: 'a-b', parts: null });
});

it('M7: an import by the identity of a type that has none is refused', async () => {
  const asked = { typeName: 'acceptance_plain', identity: encoded(mine) };
  const { diagnostics } = await conversation.client.call(methods.ImportResourceState, asked);
  expect(diagnostics).toMatchObject([{ summary: 'Resource type has no identity' }]);
});

it('M7: a move tells the identity of what it made', async () => {
  const answer = await conversation.client.call(methods.MoveResourceState, {
    sourceProviderAddress: 'registry.terraform.io/konnect-audit/acceptance',
    sourceTypeName: 'acceptance_plain',
    sourceState: { json: Buffer.from('{"id": "a-b", "text": "t"}') },
    targetTypeName: typeName,
  });
  expect(decoded(answer.targetIdentity)).toEqual(mine);
});

it.each([
  [1, '{"id": "a-b", "parts": ["a", "b"], "gone": 1}', mine],
  [0, '{"key": "a-b"}', { id: 'a-b', parts: null }],
])('M7: a stored identity of version %d becomes one of today', async (version, json, upgraded) => {
  const rawIdentity = { json: Buffer.from(json) };
  const answer = await conversation.client.call(methods.UpgradeResourceIdentity, { typeName, version, rawIdentity });
  expect(answer.diagnostics).toEqual([]);
  expect(decoded(answer.upgradedIdentity)).toEqual(upgraded);
});
