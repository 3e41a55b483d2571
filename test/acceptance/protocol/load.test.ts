import { useStage } from '#test/acceptance/framework/stage';

/** Terraform rewrites its state after each of 1,000 resources. */
const patienceMs = 300_000;

const stage = useStage({ ACCEPTANCE_TYPES: '500' });

it(
  'N1: 1,000 resources are planned and applied, and nothing is to be done then',
  async () => {
    await stage.write('resource "acceptance_plain" "it" {\n  count = 1000\n  text  = "text ${count.index}"\n}\n');
    const plan = await stage.terraform.plan();
    expect(plan.json.resource_changes).toHaveLength(1000);
    await stage.terraform.apply({ plan });
    await stage.terraform.expectEmptyPlan();
  },
  patienceMs,
);

it.each([10, 50])('N2: %d resources are made at the same time when Terraform asks for so many', async (size) => {
  await stage.write(`resource "acceptance_meeting" "it" {\n  count = ${size}\n  size  = ${size}\n}\n`);
  // Each waits for all others: one at a time none would ever be there.
  const { stdout } = await stage.terraform.apply({ args: [`-parallelism=${size}`] });
  expect(stdout).toContain(`Apply complete! Resources: ${size} added`);
});

it('N3: a provider may have 500 types, of 60 attributes each', async () => {
  await stage.write(
    'resource "acceptance_type_499" "it" {\n  attribute_29 = "a"\n  inside = [{ attribute_0 = "b" }]\n}\n',
  );
  const { stdout } = await stage.terraform.run(['providers', 'schema', '-json']);
  const { provider_schemas: schemas } = JSON.parse(stdout) as {
    provider_schemas: Record<string, { resource_schemas: object }>;
  };
  const names = Object.values(schemas).flatMap(({ resource_schemas: resources }) => Object.keys(resources));
  expect(names.filter((name) => name.startsWith('acceptance_type_'))).toHaveLength(500);
  await stage.terraform.applyAndSettle();
});
