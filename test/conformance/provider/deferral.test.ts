import { Unknown, unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import { emptyObject, schemaType } from '#terraform/framework/schema';
import { decodeDynamic, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { DeferredReason, Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { announce } from '#test/support/acceptance-provider/announce';
import { lookup } from '#test/support/acceptance-provider/lookup';
import { note } from '#test/support/acceptance-provider/note/resource';
import { provider } from '#test/support/acceptance-provider/provider';
import { providerConfig, useConversation } from './conversation';

const conversation = useConversation();
const { methods } = Provider;
const typeName = 'acceptance_note';
const noteType = schemaType(note.schema);
const allowed = { clientCapabilities: { deferralAllowed: true } };
const refused = { summary: 'Cannot be put off to a later run' };

function encodeNote(text: CtyObject[string]) {
  const values = ctyObject([
    ['name', 'n'],
    ['text', text],
  ]);
  return encodeDynamic(noteType, values);
}

function plan(text: CtyObject[string], capabilities: object = allowed) {
  const config = encodeNote(text);
  const request = { typeName, config, proposedNewState: config, ...capabilities };
  return conversation.client.call(methods.PlanResourceChange, request);
}

function read(text: string, capabilities: object = allowed) {
  const request = { typeName, currentState: encodeNote(text), private: Buffer.from('kept'), ...capabilities };
  return conversation.client.call(methods.ReadResource, request);
}

function importNote(id: string, capabilities: object = allowed) {
  return conversation.client.call(methods.ImportResourceState, { typeName, id, ...capabilities });
}

function look(key: string, capabilities: object = allowed) {
  const config = encodeDynamic(schemaType(lookup.schema), { ...emptyObject(lookup.schema), key });
  const request = { typeName: 'acceptance_lookup', config, ...capabilities };
  return conversation.client.call(methods.ReadDataSource, request);
}

function planAction(capabilities: object = allowed) {
  const values = ctyObject([
    ['text', 'a'],
    ['behave', null],
  ]);
  const config = encodeDynamic(schemaType(announce.schema), values);
  return conversation.client.call(methods.PlanAction, { actionType: 'acceptance_announce', config, ...capabilities });
}

function apply(text: string) {
  const config = encodeNote(text);
  return conversation.client.call(methods.ApplyResourceChange, { typeName, config, plannedState: config });
}

describe('a client that can put off', () => {
  it('M1: is told why a plan is put off, and what is known of it', async () => {
    const { deferred, diagnostics, plannedState } = await plan(unknown);
    expect(deferred).toEqual({ reason: DeferredReason.RESOURCE_CONFIG_UNKNOWN });
    expect(diagnostics).toEqual([]);
    expect(decodeDynamic(noteType, plannedState)).toEqual({ name: 'n', text: expect.any(Unknown) });
  });

  it('M2: keeps the state when a read is put off, and what is private', async () => {
    const { deferred, diagnostics, newState, private: bytes } = await read('later');
    expect(deferred).toEqual({ reason: DeferredReason.ABSENT_PREREQ });
    expect(diagnostics).toEqual([]);
    expect(decodeDynamic(noteType, newState)).toEqual({ name: 'n', text: 'later' });
    expect(Buffer.from(bytes).toString()).toBe('kept');
  });

  it('M3: gets an object of which nothing is known when an import is put off', async () => {
    const { deferred, diagnostics, importedResources } = await importNote('later');
    expect(deferred).toEqual({ reason: DeferredReason.ABSENT_PREREQ });
    expect(diagnostics).toEqual([]);
    expect(importedResources).toMatchObject([{ typeName }]);
    expect(decodeDynamic(noteType, importedResources[0]?.state)).toBeInstanceOf(Unknown);
  });

  it('M4: gets a data source of which nothing is known when its read is put off', async () => {
    const { deferred, diagnostics, state } = await look('later');
    expect(deferred).toEqual({ reason: DeferredReason.ABSENT_PREREQ });
    expect(diagnostics).toEqual([]);
    expect(decodeDynamic(schemaType(lookup.schema), state)).toBeInstanceOf(Unknown);
  });

  it('M1, M2, M3, M4: hears nothing of it when nothing is put off', async () => {
    const answers = [await plan('a'), await read('a'), await importNote('a'), await look('a'), await planAction()];
    for (const { deferred, diagnostics } of answers) {
      expect(deferred).toBeUndefined();
      expect(diagnostics).toEqual([]);
    }
  });
});

describe('a client that cannot put off', () => {
  it.each([
    ['says that it cannot', { clientCapabilities: { deferralAllowed: false } }],
    ['says nothing', {}],
  ])('M1, M2, M3: gets an answer all the same when it %s', async (_, capabilities) => {
    const answers = [
      await plan(unknown, capabilities),
      await read('later', capabilities),
      await importNote('later', capabilities),
    ];
    for (const { deferred, diagnostics } of answers) {
      expect(deferred).toBeUndefined();
      expect(diagnostics).toEqual([]);
    }
  });

  it('M4: is told what is missing when the author insists', async () => {
    const { deferred, diagnostics } = await look('later', {});
    expect(deferred).toBeUndefined();
    const detail = expect.stringContaining('(key)') as string;
    expect(diagnostics).toMatchObject([{ ...refused, detail, attribute: { steps: [{ attributeName: 'key' }] } }]);
  });

  it('M5: is any client in an apply', async () => {
    const { diagnostics, newState } = await apply('later');
    expect(diagnostics).toMatchObject([refused]);
    expect(decodeDynamic(noteType, newState)).toBeNull();
  });
});

describe('a provider whose configuration is not known yet', () => {
  const unknownGreeting = encodeDynamic(schemaType(provider.schema), ctyObject([['greeting', unknown]]));

  function configure(capabilities: object = {}) {
    return conversation.client.call(methods.ConfigureProvider, { config: unknownGreeting, ...capabilities });
  }
  afterEach(() => conversation.client.call(methods.ConfigureProvider, { config: providerConfig(null) }));

  it('M5: puts everything off when it puts itself off', async () => {
    expect(await configure(allowed)).toEqual({ diagnostics: [] });
    const answers = [await plan('a'), await read('a'), await importNote('a'), await look('a'), await planAction()];
    for (const { deferred, diagnostics } of answers) {
      expect(deferred).toEqual({ reason: DeferredReason.PROVIDER_CONFIG_UNKNOWN });
      expect(diagnostics).toEqual([]);
    }
  });

  it('M5: says so to whoever does not put off', async () => {
    await configure(allowed);
    for (const { deferred, diagnostics } of [await read('a', {}), await look('a', {}), await planAction({})]) {
      expect(deferred).toBeUndefined();
      expect(diagnostics).toMatchObject([{ ...refused, attribute: undefined }]);
    }
    expect((await apply('a')).diagnostics).toMatchObject([refused]);
  });

  it('M5: is configured as far as it can be by a client that cannot put off', async () => {
    expect(await configure()).toEqual({ diagnostics: [] });
    expect(await plan('a')).toMatchObject({ deferred: undefined, diagnostics: [] });
  });

  it('M5: puts nothing off once it is configured', async () => {
    await configure(allowed);
    await conversation.client.call(methods.ConfigureProvider, { config: providerConfig('hi'), ...allowed });
    expect(await look('a')).toMatchObject({ deferred: undefined, diagnostics: [] });
  });
});
