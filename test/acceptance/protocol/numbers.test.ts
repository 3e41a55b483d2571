import { useStage } from '#test/acceptance/framework/stage';

const stage = useStage();
const address = 'acceptance_schema.it';

function schema(body: string): string {
  return `resource "acceptance_schema" "it" {\n  ${body}\n}\n`;
}

it('C1, C2: floats that HCL computes with 512 bits are kept as it computes them', async () => {
  for (const given of ['0.01', '1 - 0.99', '1 - 0.98']) {
    await stage.apply(schema(`float64_attribute = ${given}\n  float32_attribute = ${given}`));
    const { float64_attribute: double, float32_attribute: single } = await stage.attributesOf(address);
    expect(double).toEqual(single);
  }
});

it('C2, C6: the largest float of 32 bits is kept, -0 is 0, and 1e400 is a number like any other', async () => {
  await stage.apply(
    schema('float32_attribute = 3.4028234663852886e38\n  int32_attribute = -0\n  number_attribute = 1e400'),
  );
  const { float32_attribute, int32_attribute, number_attribute } = await stage.attributesOf(address);
  expect([float32_attribute, int32_attribute, number_attribute].map(String)).toEqual([
    '340282346638528860000000000000000000000',
    '0',
    `1${'0'.repeat(400)}`,
  ]);
});

it.each([
  ['int32_attribute', '2147483648', 'is no int32: use one up to 2147483647'],
  ['int32_attribute', '1.5', '1.5 is no int32'],
  ['float32_attribute', '3.5e38', 'is no float32'],
  ['float64_attribute', '1e400', 'is no float64'],
])('C7: a number that %s cannot hold, %s, is refused where it stands', async (attribute, given, sentence) => {
  await stage.write(schema(`${attribute} = ${given}`));
  const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain(sentence);
  expect(output).toContain('on main.tf line 2');
});
