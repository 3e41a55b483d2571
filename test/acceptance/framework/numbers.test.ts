import { CtyNumber } from '#terraform/cty/number';
import type { JsonValue } from '#terraform/cty/parse-json';
import { parseJson } from '#terraform/cty/parse-json';
import { exactNumbers } from '#test/support/exact-numbers';
import { resourceIn } from '#terraform/testing/resource-in';
import { useStage } from './stage';

const stage = useStage();

const configuration = exactNumbers
  .map(
    ({ text, hcl = text }, index) => `
resource "acceptance_thing" "n${index}" {
  size     = ${hcl}
  sizes    = { x = ${hcl} }
  table    = [[${hcl}]]
  anything = { deep = [${hcl}, "text"] }
  many     = [{ name = "n", size = ${hcl} }]
  list_block {
    name = "n"
    size = ${hcl}
  }
}`,
  )
  .join('\n');

const addresses = exactNumbers.map((_number, index) => `acceptance_thing.n${index}`);
const everyNumber = exactNumbers.map(({ text }) => Array<string>(6).fill(text));

function numbersIn(json: JsonValue | undefined): string[] {
  if (json instanceof CtyNumber) return [json.toString()];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(numbersIn) : [];
}

async function numbersInState(): Promise<string[][]> {
  return Promise.all(addresses.map(async (address) => numbersIn(await stage.attributesOf(address))));
}

it('C3, C4, C5: numbers that no double can hold survive plan, apply and refresh to the last digit', async () => {
  await stage.write(configuration);
  const plan = await stage.terraform.plan();
  const { stdout } = await stage.terraform.run(['show', '-json', plan.file]);
  const planned = parseJson(stdout);
  expect(addresses.map((address) => numbersIn(resourceIn(planned, 'planned_values', address)))).toEqual(everyNumber);

  await stage.terraform.apply({ plan });
  expect(await numbersInState()).toEqual(everyNumber);

  await stage.terraform.apply({ args: ['-refresh-only'] });
  expect(await numbersInState()).toEqual(everyNumber);
  await stage.terraform.expectEmptyPlan();
});

it('numbers that differ in the last digit are a change', async () => {
  await stage.apply('resource "acceptance_thing" "n" { size = 18446744073709551617 }');
  await stage.write('resource "acceptance_thing" "n" { size = 18446744073709551618 }');
  expect((await stage.terraform.plan()).isEmpty).toBe(false);
});

it('a number written in another way is no change', async () => {
  await stage.apply('resource "acceptance_thing" "n" { size = 0.1 }');
  await stage.write('resource "acceptance_thing" "n" { size = 1e-1 }');
  expect((await stage.terraform.plan()).isEmpty).toBe(true);
});
