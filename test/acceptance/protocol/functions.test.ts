import { unwrap } from '#terraform/testing/unwrap';
import { useStage } from '#test/acceptance/framework/stage';

const stage = useStage();

/** Each call with what it answers; a number stands with all its digits. */
const calls: Readonly<Record<string, readonly [call: string, answer: string]>> = {
  'bool, true': ['bool(true)', 'true'],
  'bool, null': ['bool(null)', 'null'],
  string: ['string("é\\n")', '"é\\n"'],
  'string, null': ['string(null)', 'null'],
  'number, 64-bit integer': ['number(9007199254740993)', '9007199254740993'],
  'number, beyond 64 bits': ['number(18446744073709551617)', '18446744073709551617'],
  'number, decimal': ['number(0.12345678901234567890123)', '0.12345678901234567890123'],
  'number, null': ['number(null)', 'null'],
  'number of 32 bits': ['int32("a", 2147483647)', '2147483647'],
  list: ['list(["b", "a"])', '["b","a"]'],
  'list, null': ['list(null)', 'null'],
  set: ['set(["b", "a", "b"])', '["a","b"]'],
  map: ['map({ a = "x", __proto__ = "y" })', '{"__proto__":"y","a":"x"}'],
  object: ['object({ text = "x", size = 0.1 })', '{"size":0.1,"text":"x"}'],
  'object, null attribute': ['object({ text = null, size = 1 })', '{"size":1,"text":null}'],
  'object with dynamic': ['object_with_dynamic({ text = "x", any = [1, "a"] })', '{"any":[1,"a"],"text":"x"}'],
  'dynamic, primitive': ['dynamic(1.5)', '1.5'],
  'dynamic, collection': ['dynamic(tolist(["a"]))', '["a"]'],
  'dynamic, structural': ['dynamic({ a = [true, null] })', '{"a":[true,null]}'],
  'dynamic, typed null': ['dynamic(tostring(null))', 'null'],
  'variadic, none': ['join("-")', '""'],
  'variadic, one': ['join("-", "a")', '"a"'],
  'variadic, many': ['join("-", "a", "b", "c")', '"a-b-c"'],
  'variadic, expanded': ['join("-", ["a", "b"]...)', '"a-b"'],
  'dynamic variadic, mixed types': ['count(1, "a", [true], null)', '4'],
  'unknown allowed, known': ['is_known("a")', 'true'],
};

describe('I: a function of a provider answers', () => {
  const outputs: Record<string, { readonly value: unknown }> = {};

  it('every call of one configuration', async () => {
    const locals = Object.values(calls).map(
      ([call], index) => `output "o${index}" {\n  value = jsonencode(provider::acceptance::${call})\n}`,
    );
    await stage.write(locals.join('\n'));
    await stage.terraform.apply();
    Object.assign(outputs, (await stage.terraform.showState()).values?.outputs);
    expect(Object.keys(outputs)).toHaveLength(Object.keys(calls).length);
  });

  it.each(Object.entries(calls).map(([row, [call, answer]], index) => [row, call, answer, index] as const))(
    '%s: %s',
    (_row, _call, answer, index) => {
      expect(outputs[`o${index}`]?.value).toBe(answer);
    },
  );
});

describe('I: while an argument is not known yet', () => {
  it('the result is not either, unless the function wants to see it', async () => {
    await stage.write(`
resource "terraform_data" "later" {}
output "text" {
  value = provider::acceptance::string(terraform_data.later.id)
}
output "is_known" {
  value = provider::acceptance::is_known(terraform_data.later.id)
}
`);
    const { json } = await stage.terraform.plan();
    expect(json.output_changes).toMatchObject({
      text: { after_unknown: true },
      is_known: { after: false, after_unknown: false },
    });
  });
});

describe('I: a call that cannot be answered', () => {
  it.each([
    ['points at the argument', 'int32("a", 2147483648)', 'Invalid value for "value" parameter: 2147483648 has more'],
    ['points at the variadic argument', 'join("-", "a", "")', 'Invalid value for "texts" parameter: The text is empty'],
    ['names an argument that is null', 'join("-", null)', 'Invalid value for "texts" parameter'],
    ['names an attribute that is missing', 'object({ text = "x" })', 'attribute "size" is required'],
    ['says that the function failed', 'wrong("throw")', 'Error: Thrown by the function'],
    ['says that the function answers another type', 'wrong("type")', 'Returned value: ["a"] must be string and is'],
    ['says that the function answers no known value', 'wrong("unknown")', 'is still unknown after the operation'],
  ])('%s', async (_, call, sentence) => {
    await stage.write(`output "it" {\n  value = provider::acceptance::${call}\n}\n`);
    const { exitCode, stderr } = await stage.terraform.run(['plan', '-no-color']);
    expect(exitCode).toBe(1);
    expect(unwrap(stderr)).toContain(sentence);
  });
});
