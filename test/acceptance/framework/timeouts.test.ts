import { useStage } from './stage';

const stage = useStage();

const slow = (body: string): string => `resource "acceptance_slow" "it" {\n${body}\n}\n`;

it('G12: the limits are those of the author where the user sets none', async () => {
  await stage.apply(slow(''));
  expect(await stage.attributesOf('acceptance_slow.it')).toMatchObject({ limit: '1200000', timeouts: null });
});

it('G12: other limits are taken over in place, also by a resource that every other change replaces', async () => {
  await stage.apply(slow('timeouts = { create = "90s" }'));
  await stage.write(slow('timeouts = { create = "1h", delete = "10s" }'));
  const { json } = await stage.terraform.plan();
  expect(json.resource_changes?.[0]?.change.actions).toEqual(['update']);
  await stage.apply(slow('timeouts = { create = "1h", delete = "10s" }'));
  expect(await stage.attributesOf('acceptance_slow.it')).toMatchObject({
    limit: '90000',
    timeouts: { create: '1h', delete: '10s' },
  });
});

it('G12: an operation whose time is over is stopped, and what exists by then is in the state', async () => {
  await stage.write(slow('text = "forever"\ntimeouts = { create = "50ms" }'));
  const { exitCode, output } = await stage.terraform.run(['apply', '-auto-approve', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain('Cannot create in time');
  expect(output).toContain('The operation "create" was stopped after 0.05s, which is its limit');
  expect(output).toContain('The work ended with: The work was given up');
  expect(output).not.toContain('bug in the provider');
  expect(await stage.attributesOf('acceptance_slow.it')).toMatchObject({ text: 'forever' });
});

it('G12: a limit that is no duration is refused', async () => {
  await stage.write(slow('timeouts = { create = "5" }'));
  const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain('"5" is not a duration: write it like 30s, 5m or 1h30m');
});
