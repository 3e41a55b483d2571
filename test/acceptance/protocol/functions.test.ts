import { unwrap } from '#terraform/testing/unwrap';
import { useStage } from '#test/acceptance/framework/stage';

const stage = useStage();

/** Each call with what it answers; a number stands with all its digits. */
const calls: readonly [row: string, what: string, call: string, answer: string][] = [
  ['I1', 'known', 'bool(true)', 'true'],
  ['I1', 'null', 'bool(null)', 'null'],
  ['I2', 'known', 'string("é\\n")', '"é\\n"'],
  ['I2', 'null', 'string(null)', 'null'],
  ['I3', 'integer of 64 bits', 'number(9007199254740993)', '9007199254740993'],
  ['I3', 'beyond 64 bits', 'number(18446744073709551617)', '18446744073709551617'],
  ['I3', 'decimal', 'number(0.12345678901234567890123)', '0.12345678901234567890123'],
  ['I3', 'null', 'number(null)', 'null'],
  ['I4', 'known', 'int32("a", 2147483647)', '2147483647'],
  ['I5', 'known', 'int64(9223372036854775807)', '9223372036854775807'],
  ['I5', 'null', 'int64(null)', 'null'],
  ['I6', 'known', 'float32(1.5)', '1.5'],
  ['I7', 'known', 'float64(1.7976931348623157)', '1.7976931348623157'],
  ['I7', 'null', 'float64(null)', 'null'],
  ['I8', 'known', 'list(["b", "a"])', '["b","a"]'],
  ['I8', 'null', 'list(null)', 'null'],
  ['I9', 'known', 'set(["b", "a", "b"])', '["a","b"]'],
  ['I9', 'null', 'set(null)', 'null'],
  ['I10', 'known', 'map({ a = "x", __proto__ = "y" })', '{"__proto__":"y","a":"x"}'],
  ['I10', 'null', 'map(null)', 'null'],
  ['I11', 'known', 'object({ text = "x", size = 0.1 })', '{"size":0.1,"text":"x"}'],
  ['I11', 'null attribute', 'object({ text = null, size = 1 })', '{"size":1,"text":null}'],
  ['I11', 'null', 'object(null)', 'null'],
  ['I12', 'known', 'object_with_dynamic({ text = "x", any = [1, "a"] })', '{"any":[1,"a"],"text":"x"}'],
  ['I13', 'primitive', 'dynamic(1.5)', '1.5'],
  ['I13', 'collection', 'dynamic(tolist(["a"]))', '["a"]'],
  ['I13', 'structure', 'dynamic({ a = [true, null] })', '{"a":[true,null]}'],
  ['I13', 'typed null', 'dynamic(tostring(null))', 'null'],
  ['I14', 'none', 'join("-")', '""'],
  ['I14', 'one', 'join("-", "a")', '"a"'],
  ['I14', 'many', 'join("-", "a", "b", "c")', '"a-b-c"'],
  ['I14', 'expanded', 'join("-", ["a", "b"]...)', '"a-b"'],
  ['I15', 'mixed types', 'count(1, "a", [true], null)', '4'],
  ['I2', 'known, where unknown is allowed', 'is_known("a")', 'true'],
];

/** Each call with an argument, or a part of one, that is known only after an apply: `later` is text, `LATER` a number. */
const unknownCalls: readonly [row: string, call: string][] = [
  ['I1', 'bool(later == "a")'],
  ['I2', 'string(later)'],
  ['I3', 'number(LATER)'],
  ['I4', 'int32("a", LATER)'],
  ['I5', 'int64(LATER)'],
  ['I6', 'float32(LATER)'],
  ['I7', 'float64(LATER)'],
  ['I8', 'list([later])'],
  ['I9', 'set([later])'],
  ['I10', 'map({ a = later })'],
  ['I11', 'object({ text = later, size = 1 })'],
  ['I12', 'object_with_dynamic({ text = "x", any = later })'],
  ['I13', 'dynamic(later)'],
  ['I14', 'join("-", "a", later)'],
  ['I15', 'count(later)'],
];

describe('I: a function of a provider answers', () => {
  const outputs: Record<string, { readonly value: unknown }> = {};

  beforeAll(async () => {
    const written = calls.map(
      ([, , call], index) => `output "o${index}" {\n  value = jsonencode(provider::acceptance::${call})\n}`,
    );
    await stage.write(written.join('\n'));
    await stage.terraform.apply();
    Object.assign(outputs, (await stage.terraform.showState()).values?.outputs);
  });

  it.each(calls.map(([row, what, call, answer], index) => [row, what, call, answer, index] as const))(
    '%s: %s: %s',
    (_row, _what, _call, answer, index) => {
      expect(outputs[`o${index}`]?.value).toBe(answer);
    },
  );
});

describe('I: while an argument is not known yet', () => {
  const changes: Record<string, { readonly after?: unknown; readonly after_unknown: unknown }> = {};

  beforeAll(async () => {
    const written = unknownCalls.map(([, call]) =>
      call.replaceAll('later', 'terraform_data.later.id').replaceAll('LATER', 'length(terraform_data.later.id)'),
    );
    const outputs = [...written, 'is_known(terraform_data.later.id)'].map(
      (call, index) => `output "o${index}" {\n  value = provider::acceptance::${call}\n}\n`,
    );
    await stage.write(`resource "terraform_data" "later" {}\n${outputs.join('')}`);
    Object.assign(changes, (await stage.terraform.plan()).json.output_changes);
  });

  it.each(unknownCalls.map(([row, call], index) => [row, call, index] as const))(
    '%s: the result of %s is not known either',
    (_row, _call, index) => {
      expect(changes[`o${index}`]).toMatchObject({ after_unknown: true });
    },
  );

  it('I2: a function that wants to see what is not known is asked', () => {
    expect(changes[`o${unknownCalls.length}`]).toMatchObject({ after: false, after_unknown: false });
  });
});

it('I18: a function that answers equal calls differently is found out', async () => {
  await stage.write('output "it" {\n  value = [for i in range(2) : provider::acceptance::inconstant()]\n}\n');
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect([exitCode, unwrap(output)]).toEqual([1, expect.stringContaining('returned an inconsistent result')]);
});

describe('I: a call that cannot be answered', () => {
  it.each([
    [
      'I4, I16',
      'points at the argument',
      'int32("a", 2147483648)',
      'Invalid value for "value" parameter: 2147483648 has more',
    ],
    ['I4, I16', 'points at the first argument too', 'int32(null, 1)', 'Invalid value for "label" parameter'],
    ['I6, I16', 'points at a number that is too large', 'float32(3.5e38)', 'Invalid value for "value" parameter'],
    [
      'I16',
      'points at the variadic argument',
      'join("-", "a", "")',
      'Invalid value for "texts" parameter: The text is empty',
    ],
    ['I16', 'names an argument that is null', 'join("-", null)', 'Invalid value for "texts" parameter'],
    ['I11', 'names an attribute that is missing', 'object({ text = "x" })', 'attribute "size" is required'],
    ['I17', 'says that the function failed', 'wrong("throw")', 'Error: Thrown by the function'],
    [
      'I17',
      'says that the function answers another type',
      'wrong("type")',
      'Returned value: ["a"] must be string and is',
    ],
    [
      'I17',
      'says that the function answers no known value',
      'wrong("unknown")',
      'is still unknown after the operation',
    ],
  ])('%s: it %s', async (_row, _does, call, sentence) => {
    await stage.write(`output "it" {\n  value = provider::acceptance::${call}\n}\n`);
    const { exitCode, stderr } = await stage.terraform.run(['plan', '-no-color']);
    expect(exitCode).toBe(1);
    expect(unwrap(stderr)).toContain(sentence);
  });
});
