import type { RunningProcess } from '#terraform/testing/start-process';
import { useStage } from './stage';

const stage = useStage({ TF_LOG_PROVIDER: 'INFO' });

const it_ = (body: string): string => `resource "acceptance_thing" "it" {\n${body}\n}\n`;

async function applyAndFail(configuration: string): Promise<string> {
  await stage.write(configuration);
  const { exitCode, output } = await stage.terraform.run(['apply', '-no-color', '-auto-approve']);
  expect(exitCode).toBe(1);
  return output;
}

async function resources() {
  return (await stage.terraform.showState()).values?.root_module?.resources ?? [];
}

/** Whether anything of the job still runs: Terraform, or a provider that it started. */
function isAlive({ pid = 0 }: RunningProcess): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

describe('a create that fails', () => {
  it('G5: leaves nothing when there was nothing yet, and says where it failed', async () => {
    const output = await applyAndFail(it_('behave = "fail"'));
    expect(output).toContain('Cannot make thing');
    expect(output).toContain('on main.tf line 2');
    expect(await resources()).toEqual([]);
  });

  it('G5: leaves what exists half-way, to be replaced by the next apply', async () => {
    expect(await applyAndFail(it_('text = "a"\nbehave = "fail-half-way"'))).toContain('Cannot finish thing');
    expect(await resources()).toMatchObject([{ values: { text: 'a' }, tainted: true }]);
    await stage.apply(it_('text = "a"'));
    expect(await resources()).toMatchObject([{ values: { text: 'a', behave: null } }]);
  });

  it('G5: keeps an object that the provider then says nonsense about', async () => {
    const output = await applyAndFail(it_('text = "a"\nbehave = "return-nonsense"'));
    expect(output).toContain('Returned state: text must be string and is a double');
    expect(output).toContain('Returned state: extra is no attribute of the schema');
    expect(await resources()).toMatchObject([{ values: { id: expect.any(String), text: null }, tainted: true }]);
  });
});

describe('an update that fails', () => {
  it('G6: keeps the state as it was', async () => {
    await stage.apply(it_('text = "a"'));
    await applyAndFail(it_('text = "b"\nbehave = "fail"'));
    expect(await resources()).toMatchObject([{ values: { text: 'a' } }]);
  });

  it('G6: keeps what was changed half-way', async () => {
    await stage.apply(it_('text = "a"'));
    await applyAndFail(it_('text = "b"\nbehave = "fail-half-way"'));
    expect(await resources()).toMatchObject([{ values: { text: 'b' } }]);
  });
});

describe('a provider that crashes', () => {
  it.each(['crash', 'reject'])('A13: shows its stack, with places in TypeScript: %s', async (behaviour) => {
    const output = await applyAndFail(it_(`behave = "${behaviour}"`));
    expect(output).toContain('Stack trace from the terraform-provider-acceptance_v0.0.1 plugin:');
    expect(output).toMatch(
      new RegExp(`panic: Error: It was told to ${behaviour}\\n\\s+at .*test/support/acceptance-provider/.*\\.ts:\\d+`),
    );
    expect(output).toContain('plugin crashed!');
  });
});

it('A14: a provider that prints does no harm', async () => {
  await stage.apply(it_('behave = "print"'));
  const { stdout } = await stage.terraform.run(['apply', '-no-color', '-auto-approve', '-replace=acceptance_thing.it']);
  expect(stdout).toContain('Apply complete!');
  expect(stdout).not.toContain('printed by');
});

it('A11: Ctrl-C in the middle of an apply keeps what exists, begins nothing else and leaves no process', async () => {
  await stage.write(
    `${it_('text = "a"\nbehave = "wait"')}resource "acceptance_thing" "next" {\n  text = acceptance_thing.it.id\n}`,
  );
  const running = stage.terraform.start(['apply', '-no-color', '-auto-approve']);
  await running.waitForOutput(/waiting to be stopped/);
  running.signal('SIGINT');
  const { exitCode, output } = await running.ended;
  expect(exitCode).toBe(1);
  expect(output).toContain('Interrupted');
  expect(output).not.toContain('Plugin did not respond');
  expect(isAlive(running)).toBe(false);
  expect(await resources()).toMatchObject([{ address: 'acceptance_thing.it', values: { text: 'a' }, tainted: true }]);
});
