import { CtyNumber } from '#terraform/cty/number';
import * as cty from '#terraform/cty/type';
import { Unknown, unknown } from '#terraform/cty/unknown';
import { ctyObject, Dynamic } from '#terraform/cty/value';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { thing, type, typeName, useConversation } from './conversation';

const conversation = useConversation();

/** `"pre-${other.id}"` as Terraform sends it: an unknown string that is not null and starts with `pre-`. */
const refinedText = Buffer.from('c7090c8201c202a47072652d', 'hex');

function bytesOf(value: { readonly msgpack: Uint8Array } | undefined): Buffer {
  return Buffer.from(value?.msgpack ?? []);
}

describe('an unknown value', () => {
  it('stays unknown in the plan', async () => {
    const { state } = await conversation.plan({ config: thing({ text: unknown, tags: unknown, anything: unknown }) });
    expect(state).toMatchObject({ text: unknown, tags: unknown, anything: unknown });
  });

  it('D2: that is refined keeps what is known about it, byte for byte', async () => {
    const config = encodeDynamic(type, thing({ text: new Unknown({ nullness: false, prefix: 'pre-' }) }));
    expect(bytesOf(config).includes(refinedText)).toBe(true);
    const answer = await conversation.client.call(Provider.methods.PlanResourceChange, {
      typeName,
      config,
      proposedNewState: config,
    });
    expect(answer.diagnostics).toEqual([]);
    expect(bytesOf(answer.plannedState).includes(refinedText)).toBe(true);
  });

  it('that is refined in a way a later Terraform invents is unknown all the same', async () => {
    const config = bytesOf(encodeDynamic(type, thing({ text: new Unknown({ nullness: false, prefix: 'pre-' }) })));
    config[config.indexOf(refinedText) + 6] = 0x63;
    const answer = await conversation.client.call(Provider.methods.PlanResourceChange, {
      typeName,
      config: { msgpack: config },
      proposedNewState: { msgpack: config },
    });
    expect(answer.diagnostics).toEqual([]);
    expect(bytesOf(answer.plannedState).includes(Buffer.from('c7030c8101c2', 'hex'))).toBe(true);
  });

  it('is passed over by validation, wherever it stands', async () => {
    const config = encodeDynamic(
      type,
      thing({
        format: unknown,
        many: [
          unknown,
          ctyObject([
            ['name', unknown],
            ['size', null],
            ['id', null],
            ['port', null],
          ]),
        ],
        list_block: unknown,
      }),
    );
    const { diagnostics } = await conversation.client.call(Provider.methods.ValidateResourceConfig, {
      typeName,
      config,
      clientCapabilities: { writeOnlyAttributesAllowed: true },
    });
    expect(diagnostics).toEqual([]);
  });
});

it('B30: keys such as __proto__ are keys like any other', async () => {
  const sizes = ctyObject(['__proto__', 'constructor', ''].map((key) => [key, CtyNumber.parse('1')]));
  const change = { config: thing({ sizes }) };
  const { state: planned } = await conversation.plan(change);
  const { state } = await conversation.apply(change, planned);
  expect(Object.keys(state?.['sizes'] as object)).toEqual(['', '__proto__', 'constructor']);
  const upgraded = await conversation.upgrade('{"sizes": {"__proto__": 1}}');
  expect(Object.keys(upgraded.state?.['sizes'] as object)).toEqual(['__proto__']);
});

it('B33: a value of 6 MB goes through plan, apply and read', async () => {
  const text = 'x'.repeat(6_000_000);
  const change = { config: thing({ text }) };
  const { state: planned } = await conversation.plan(change);
  const { state: applied } = await conversation.apply(change, planned);
  const { state } = await conversation.read(applied ?? thing({}));
  expect(state?.['text'] === text).toBe(true);
});

it('a dynamic value keeps its type', async () => {
  for (const value of [
    new Dynamic(cty.bool, true),
    new Dynamic(cty.set(cty.string), ['a', 'b']),
    new Dynamic(cty.tuple([cty.string, cty.number]), ['a', CtyNumber.parse('1')]),
    new Dynamic(cty.string, null),
  ]) {
    const { state } = await conversation.plan({ config: thing({ anything: value }) });
    expect(state?.['anything']).toEqual(value);
  }
});

it('a write-only value is in no answer, and was there for the author to use', async () => {
  const change = { config: thing({ secret: 'hunter2' }) };
  const planned = await conversation.plan(change);
  const applied = await conversation.apply(change, planned.state);
  expect(applied.state).toMatchObject({ secret: null, secret_length: '7' });
  for (const answer of [planned.plannedState, applied.newState]) {
    expect(bytesOf(answer).includes('hunter2')).toBe(false);
  }
});
