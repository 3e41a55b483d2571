import { CtyNumber } from '#terraform/cty/number';
import * as cty from '#terraform/cty/type';
import type { CtyObject } from '#terraform/cty/value';
import { ctyObject, Dynamic } from '#terraform/cty/value';
import { encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { emptyObject } from '#terraform/framework/schema';
import { schema } from '#test/support/acceptance-provider/thing/schema';
import { exactNumbers } from '#test/support/exact-numbers';
import { thing, type, typeName, useConversation } from './conversation';

const conversation = useConversation();

/** The number wherever an acceptance_thing can have one. */
function everywhere(number: CtyNumber): CtyObject {
  const inside = {
    ...ctyObject([
      ['name', 'n'],
      ['id', null],
      ['port', null],
    ]),
    size: number,
  };
  return thing({
    size: number,
    sizes: ctyObject([['x', number]]),
    table: [[number]],
    anything: new Dynamic(cty.tuple([cty.number, cty.object({ deep: cty.number })]), [
      number,
      ctyObject([['deep', number]]),
    ]),
    many: [inside],
    list_block: [{ ...inside, inner_block: [] }],
  });
}

/** The texts of all numbers in a state. */
function numbersIn(state: unknown): string[] {
  if (state instanceof CtyNumber) return [state.toString()];
  if (state instanceof Dynamic) return numbersIn(state.value);
  return typeof state === 'object' && state !== null ? Object.values(state).flatMap(numbersIn) : [];
}

describe.each(exactNumbers)('the number $text', ({ text }) => {
  const same = Array<string>(7).fill(text);
  const change = { config: everywhere(CtyNumber.parse(text)) };

  it('is planned, applied and read to the last digit', async () => {
    const { state: planned } = await conversation.plan(change);
    expect(numbersIn(planned)).toEqual(same);
    const { state: applied } = await conversation.apply(change, planned);
    expect(numbersIn(applied)).toEqual(same);
    const { state: read } = await conversation.read(applied ?? thing({}));
    expect(numbersIn(read)).toEqual(same);
  });

  it('is read from a state file to the last digit', async () => {
    const json = `{"size": ${text}, "sizes": {"x": ${text}}, "table": [[${text}]], "anything": {"type": "number", "value": ${text}}}`;
    expect(numbersIn((await conversation.upgrade(json)).state)).toEqual(same.slice(0, 4));
  });
});

it.each([0.5, -2.25, 0.1, 1e300, Number.MIN_VALUE])(
  'the double %d, sent as one, comes back as it was',
  async (double) => {
    const arrived = Buffer.concat([Buffer.from([0xcb]), doubleBytes(double)]);
    const { msgpack } = encodeDynamic(type, thing({ size: CtyNumber.parse('0.5') }));
    const placeholder = Buffer.concat([Buffer.from([0xcb]), doubleBytes(0.5)]);
    const config = Buffer.from(msgpack);
    config.set(arrived, config.indexOf(placeholder));
    const answer = await conversation.client.call(Provider.methods.PlanResourceChange, {
      typeName,
      config: { msgpack: config },
      proposedNewState: { msgpack: config },
    });
    expect(answer.diagnostics).toEqual([]);
    const planned = await conversation.plan({ config: thing({ size: CtyNumber.fromDouble(double) }) });
    expect(numbersIn(planned.state)).toEqual([CtyNumber.fromDouble(double).toString()]);
    expect(Buffer.from(answer.plannedState?.msgpack ?? [])).toEqual(Buffer.from(planned.plannedState?.msgpack ?? []));
  },
);

it.each(['1e999999999', '7'.repeat(100_001)])(
  'C6: a number of absurd length (%.12s...) is refused, not computed',
  async (text) => {
    const answer = await conversation.upgrade(`{"size": ${text}}`);
    expect(answer.diagnostics).toMatchObject([{ summary: 'Cannot read resource state' }]);
  },
);

it('C6: a number that is infinite is refused', async () => {
  const { msgpack } = encodeDynamic(type, { ...emptyObject(schema), size: CtyNumber.parse('0.5') });
  const config = Buffer.from(msgpack);
  config.set(doubleBytes(Infinity), config.indexOf(doubleBytes(0.5)));
  const answer = await conversation.client.call(Provider.methods.PlanResourceChange, {
    typeName,
    config: { msgpack: config },
    proposedNewState: { msgpack: config },
  });
  expect(answer.diagnostics).toMatchObject([{ attribute: { steps: [{ attributeName: 'size' }] } }]);
});

function doubleBytes(double: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(double);
  return bytes;
}
